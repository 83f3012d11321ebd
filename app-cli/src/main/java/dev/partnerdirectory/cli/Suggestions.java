package dev.partnerdirectory.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains what is wrong with a command line, and suggests a correction. Stateless. */
final class Suggestions {
    /** picocli's words for a wrong value: the option or parameter, and the reason. */
    private static final Pattern INVALID = Pattern.compile(
            "Invalid value for (?:option|positional parameter at index [0-9.]+) '?\\(?([^')]+)'?\\)?(?: \\(.+?\\))?: (.*)");

    private Suggestions() {}

    static String sentence(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String help = "\"%s --help\"".formatted(command.getCommandSpec().qualifiedName());
        if (problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String what = unmatched.getUnmatched().get(0);
            String noun =
                    what.startsWith("-") ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
            String meant = meant(unmatched, noun.equals("command") ? verbs(command) : List.of());
            return "unknown %s '%s'%s"
                    .formatted(noun, what, meant.isEmpty() ? "; see " + help : meant + " See " + help);
        }
        String message = String.valueOf(problem.getMessage())
                .strip()
                .replaceAll("^Error: |\\s*\\R\\s*", " ")
                .strip();
        Matcher invalid = INVALID.matcher(message);
        String what = invalid.matches()
                ? invalid.group(1) + (invalid.group(2).startsWith("must ") ? " " : ": ") + invalid.group(2)
                : Character.toLowerCase(message.charAt(0)) + message.substring(1);
        return what + "; see " + help;
    }

    /** The commands of a noun, without their short names; of the program itself they are too many for a line. */
    private static List<String> verbs(CommandLine noun) {
        return noun.getParent() == null
                ? List.of()
                : noun.getSubcommands().values().stream()
                        .map(CommandLine::getCommandName)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String meant(UnmatchedArgumentException unmatched, List<String> known) {
        List<String> suggestions = unmatched.getSuggestions();
        if (suggestions.isEmpty()) {
            return known.isEmpty() ? "" : "; there are " + String.join(", ", known) + ".";
        }
        return "; did you mean "
                + suggestions.stream().limit(2).map("'%s'"::formatted).collect(Collectors.joining(" or "))
                + "?";
    }
}
