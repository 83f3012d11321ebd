package dev.partnerdirectory.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Shows a command's own options before those that all commands share. Stateless. */
final class HelpLayout {
    private HelpLayout() {}

    /** Lays out the help of a command, and of all below it. */
    static void set(CommandLine command) {
        Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, new Section(HelpLayout::synopsis));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new Section(HelpLayout::options));
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, new Section(HelpLayout::footer));
        command.getSubcommands().values().forEach(HelpLayout::set);
    }

    private record Section(Function<Help, String> layout) implements IHelpSectionRenderer {
        @Override
        public String render(Help help) {
            return layout.apply(help);
        }
    }

    /** The footer without wrapping: a wrapped example could not be copied. */
    private static String footer(Help help) {
        String[] footer = help.commandSpec().usageMessage().footer();
        Stream<String> heading = footer.length > 0 && !footer[0].isEmpty()
                ? Stream.of("", footer.length > 1 ? "Examples:" : "Example:")
                : Stream.empty();
        return Stream.concat(heading, Stream.of(footer))
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** The synopsis without the shared options, which would hide the others. */
    private static String synopsis(Help help) {
        StringBuilder line = new StringBuilder(help.commandSpec().qualifiedName());
        help.commandSpec()
                .positionalParameters()
                .forEach(each -> line.append(' ')
                        .append(each.arity().min() > 0 ? each.paramLabel() : "[" + each.paramLabel() + "]"));
        if (!help.subcommands().isEmpty()) {
            line.append(" COMMAND");
        }
        help.commandSpec()
                .argGroups()
                .forEach(group -> line.append(" [")
                        .append(group.options().stream()
                                .map(option -> option.longestName())
                                .collect(Collectors.joining(" | ")))
                        .append(']'));
        own(help).stream()
                .filter(option -> option.required() && option.group() == null)
                .forEach(each ->
                        line.append(' ').append(each.longestName()).append(' ').append(each.paramLabel()));
        return line.append(" [options]").append(System.lineSeparator()).toString();
    }

    private static String options(Help help) {
        List<OptionSpec> shared = new ArrayList<>(help.commandSpec().options());
        List<OptionSpec> own = own(help);
        shared.removeAll(own);
        return list(help, "", own) + list(help, "%nOptions of every command:%n".formatted(), shared);
    }

    private static List<OptionSpec> own(Help help) {
        boolean root = help.commandSpec().parent() == null;
        return help.commandSpec().options().stream()
                .filter(option -> root ? option.scopeType() == CommandLine.ScopeType.LOCAL : !option.inherited())
                .filter(option -> !option.hidden())
                .toList();
    }

    private static String list(Help help, String heading, List<OptionSpec> options) {
        if (options.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout();
        layout.addOptions(options, help.parameterLabelRenderer());
        return heading + layout;
    }
}
