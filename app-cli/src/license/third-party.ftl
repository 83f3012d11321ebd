<#-- One line for each library inside the program: licences, name, coordinates, address. Our own modules are left out. -->
The libraries of others in this program, and their licences:

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#if library.groupId != "dev.partnerdirectory">
(${entry.getValue()?join(", ")}) ${library.name} (${library.groupId}:${library.artifactId}:${library.version} - ${library.url!"no address"})
</#if>
</#list>
