package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.provision.RunParameter;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.port.out.RunInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Finds what can follow on a command line that is being typed. */
final class Completion {
    /** Asks the shell for the names of files. */
    private static final String FILE = ":file";

    private final Invocation typed;
    private final List<String> words;

    /** @param words the words before the one that is being typed, without {@code pdir} */
    Completion(Invocation invocation, List<String> words) {
        // bash splits "--output=json" into three words.
        this.words = words.stream().filter(word -> !word.equals("=")).toList();
        this.typed = invocation.of(this.words);
    }

    /** What may be meant by {@code start}, the beginning of a word. */
    List<String> of(String start) {
        int equals = start.startsWith("--") ? start.indexOf('=') : -1;
        if (equals > 0) {
            String option = start.substring(0, equals + 1);
            return new Completion(typed, append(start.substring(0, equals)))
                    .of(start.substring(equals + 1)).stream()
                            .map(value -> value.equals(FILE) ? value : option + value)
                            .toList();
        }
        List<String> all = candidates(start).distinct().toList();
        if (all.contains(FILE)) {
            return all;
        }
        String wanted = start.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    private List<String> append(String word) {
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return more;
    }

    private Stream<String> candidates(String start) {
        if (!words.isEmpty() && words.get(0).equals("help")) {
            return helped();
        }
        CommandLine command = CommandTree.needed(typed, words);
        int position = 0;
        for (int i = 0; i < words.size(); i++) {
            OptionSpec option = command.getCommandSpec().findOption(words.get(i));
            CommandLine below = command.getSubcommands().get(words.get(i));
            if (option != null && option.arity().max() > 0) {
                if (i == words.size() - 1) {
                    return values(option);
                }
                i++;
            } else if (below != null) {
                command = below;
            } else if (option == null && !words.get(i).startsWith("-")) {
                position++;
            }
        }
        if (start.startsWith("-")) {
            return command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName);
        }
        int next = position;
        return Stream.concat(
                commands(command),
                command.getCommandSpec().positionalParameters().stream()
                        .filter(parameter -> parameter.index().contains(next))
                        .flatMap(this::values));
    }

    /** What "pdir help" explains: a command below the words that were typed, or at first a topic. */
    private Stream<String> helped() {
        CommandLine command = CommandTree.whole(typed);
        for (String word : words.subList(1, words.size())) {
            command = command.getSubcommands().get(word);
            if (command == null) {
                return Stream.empty();
            }
        }
        return Stream.concat(commands(command), words.size() == 1 ? AboutCommands.TOPICS.stream() : Stream.empty());
    }

    private static Stream<String> commands(CommandLine command) {
        Stream<String> verbs = command.getSubcommands().values().stream()
                .filter(below -> !below.getCommandSpec().usageMessage().hidden())
                .map(CommandLine::getCommandName);
        return command.getParent() == null ? Stream.concat(verbs, CommandTree.names()) : verbs;
    }

    private Stream<String> values(ArgSpec argument) {
        if (argument instanceof OptionSpec option && option.longestName().equals("--profile")) {
            return profiles();
        }
        return switch (argument.paramLabel()) {
            case "FILE", "PLAN" -> Stream.of(FILE);
            case "CUSTOMER" ->
                known(directory -> directory
                        .customers()
                        .list()
                        .map(some -> some.companyProfile().domain()));
            case "ROLE" ->
                known(directory -> directory.roleCatalog().entries().stream().map(RoleCatalog.Entry::name));
            case "RUN" -> runs();
            case "PROFILE" -> profiles();
            case "SETTING" -> Arrays.stream(Setting.values()).map(Setting::word);
            case "FORMAT" -> Arrays.stream(OutputFormat.values()).map(OutputFormat::toString);
            case "WHEN" -> Stream.of("auto", "always", "never");
            case "SHELL" ->
                Arrays.stream(CompletionCommands.Shell.values())
                        .map(shell -> shell.name().toLowerCase(Locale.ROOT));
            default -> Stream.empty();
        };
    }

    private Stream<String> profiles() {
        return typed.configFile().read().names().stream();
    }

    private Stream<String> runs() {
        return Stream.concat(
                Stream.of("last"),
                RunParameter.runs(typed).list().stream().map(RunInfo::id).map(Object::toString));
    }

    /** Names from the directory; none where it cannot be reached, for nobody reads errors while typing. */
    private Stream<String> known(Function<PartnerDirectory, Stream<?>> names) {
        try (Session session = typed.open(false)) {
            return names.apply(session.directory()).map(Object::toString).toList().stream();
        } catch (RuntimeException unreachable) {
            return Stream.empty();
        }
    }
}
