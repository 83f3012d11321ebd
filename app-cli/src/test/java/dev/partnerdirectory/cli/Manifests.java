package dev.partnerdirectory.cli;

/** Manifests for a new sandbox. */
final class Manifests {
    static final String HEADER =
            "customer,userPrincipalName,displayName,firstName,lastName,usageLocation,roles,licenses,state\n";
    static final String PEOPLE = HEADER
            + "contoso.onmicrosoft.com,hanna@contoso.onmicrosoft.com,Hanna,,,SE,Reports Reader,EMS,\n"
            + "contoso.onmicrosoft.com,zoe.angstrom@contoso.onmicrosoft.com,Zoë Berg,,,,,,\n"
            + "contoso.onmicrosoft.com,scanner@contoso.onmicrosoft.com,,,,,,,absent\n"
            + "contoso.onmicrosoft.com,yuki.tanaka@contoso.onmicrosoft.com,,,,,,,\n"
            + "fabrikam.onmicrosoft.com,mia@fabrikam.onmicrosoft.com,Mia,,,DE,,,present\n";
    static final String ADMIN =
            HEADER + "contoso.onmicrosoft.com,hanna@contoso.onmicrosoft.com,Hanna,,,SE,Helpdesk Administrator,,\n";

    private Manifests() {}
}
