package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.access.ReportCommands;
import dev.partnerdirectory.cli.auth.AuthCommands;
import dev.partnerdirectory.cli.auth.WhoAmICommand;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import dev.partnerdirectory.cli.emulator.EmulatorCommands;
import dev.partnerdirectory.cli.noun.ConfigCommands;
import dev.partnerdirectory.cli.noun.CustomerCommands;
import dev.partnerdirectory.cli.noun.LicenseCommands;
import dev.partnerdirectory.cli.noun.PartnerRoleCommands;
import dev.partnerdirectory.cli.noun.ProfileCommands;
import dev.partnerdirectory.cli.noun.RoleCommands;
import dev.partnerdirectory.cli.noun.UserCommands;
import dev.partnerdirectory.cli.output.ColorChoice;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.cli.provision.ProvisionCommands;
import dev.partnerdirectory.cli.provision.RunCommands;
import dev.partnerdirectory.cli.sandbox.SandboxCommands;
import dev.partnerdirectory.cli.workflow.ExportCommand;
import dev.partnerdirectory.cli.workflow.OffboardCommand;
import dev.partnerdirectory.cli.workflow.OnboardCommand;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * The tree of commands. Only the nouns and the verb that are on the command line are built: reading annotations is most
 * of the cost of a short command. No lambda implements an interface of picocli's, and none is a reference to its methods:
 * its classes are so old that Java would leave them, and all that extend them, out of the class archive. No class that
 * implements one has a lambda of its own, since Java would make it anew at each start.
 */
final class CommandTree {
    /** A verb of the object of {@code run} that stands alone. */
    private static final String RUNS = "runs";

    private static final List<String> NAMES = List.of(
            "customer",
            "user",
            "role",
            "partner-role",
            "license",
            "onboard",
            "offboard",
            "export",
            "plan",
            "diff",
            "apply",
            "resume",
            "undo",
            RUNS,
            "run",
            "report",
            "sandbox",
            "emulator",
            "auth",
            "whoami",
            "api",
            "config",
            "profile",
            "doctor",
            "explain",
            "completion",
            "complete",
            "help",
            "version");

    private static final String YES = "--yes";

    /** The name that picocli gives to a command whose annotation has none. */
    private static final String UNNAMED = "<main class>";

    private static final int LEAST_WIDTH = 55;
    private static final int DEFAULT_WIDTH = 100;
    private static final int MOST_WIDTH = 140;

    private CommandTree() {}

    /** The object that holds a command, or whose method of this name is the command. */
    private static Object make(String name, Invocation invocation) {
        return switch (name) {
            case "customer" -> new CustomerCommands(invocation);
            case "user" -> new UserCommands(invocation);
            case "role" -> new RoleCommands(invocation);
            case "partner-role" -> new PartnerRoleCommands(invocation);
            case "license" -> new LicenseCommands(invocation);
            case "onboard" -> new OnboardCommand(invocation);
            case "offboard" -> new OffboardCommand(invocation);
            case "export" -> new ExportCommand(invocation);
            case "plan", "diff", "apply", "resume", "undo" -> new ProvisionCommands(invocation);
            case RUNS, "run" -> new RunCommands(invocation);
            case "report" -> new ReportCommands(invocation);
            case "sandbox" -> new SandboxCommands(invocation);
            case "emulator" -> new EmulatorCommands(invocation);
            case "auth" -> new AuthCommands(invocation);
            case "whoami" -> new WhoAmICommand(invocation);
            case "api" -> new ApiCommand(invocation);
            case "config" -> new ConfigCommands(invocation);
            case "profile" -> new ProfileCommands(invocation);
            case "doctor" -> new DoctorCommand(invocation);
            case "explain" -> new ExplainCommand(invocation);
            case "completion", "complete" -> new CompletionCommands(invocation);
            case "help", "version" -> new AboutCommands(invocation);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The tree with every command. */
    static CommandLine whole(Invocation invocation) {
        return build(invocation, NAMES, List.of());
    }

    /** The tree with the commands that {@code args} name, or all of them where no name is given. */
    static CommandLine needed(Invocation invocation, List<String> args) {
        List<String> named = NAMES.stream().filter(args::contains).toList();
        return named.isEmpty() ? whole(invocation) : build(invocation, named, args);
    }

    /** The names of all commands but hidden ones. */
    static Stream<String> names() {
        return NAMES.stream().filter(name -> !name.equals("complete"));
    }

    private static CommandLine build(Invocation invocation, List<String> names, List<String> args) {
        CommandLine root = new CommandLine(new PartnerDirCommand());
        Map<Object, Object> owners = new HashMap<>();
        names.forEach(name -> root.addSubcommand(name, command(name, make(name, invocation), args, owners)));
        // Added last: picocli hands an inherited option only to commands that are already in the tree.
        root.addMixin("global", invocation.options());
        root.getSubcommands().values().forEach(CommandTree::acceptYes);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        // A profile may be called "sandbox", as a command is.
        root.setAllowSubcommandsAsOptionParameters(true);
        root.setUsageHelpAutoWidth(false);
        root.setUsageHelpWidth(helpWidth(invocation.console().terminal()));
        HelpLayout.set(root);
        converters(root);
        root.setDefaultValueProvider(new Defaults(invocation.settings()));
        root.setExecutionStrategy(new Execution(owners));
        return root;
    }

    /** Lets a script say {@code --yes} to every command, also to one that asks nothing. */
    private static void acceptYes(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.optionsMap().containsKey(YES)) {
            spec.addOption(OptionSpec.builder("-y", YES)
                    .type(boolean.class)
                    .arity("0")
                    .hidden(true)
                    .build());
        }
        command.getSubcommands().values().forEach(CommandTree::acceptYes);
    }

    /** As wide as the terminal, within what can be read and what picocli can lay out. */
    static int helpWidth(Terminal terminal) {
        int columns = terminal.out() && terminal.columns() > 0 ? terminal.columns() : DEFAULT_WIDTH;
        return Math.max(LEAST_WIDTH, Math.min(columns, MOST_WIDTH));
    }

    /** Where picocli asks for an option that was not given. */
    private record Defaults(EffectiveSettings settings) implements IDefaultValueProvider {
        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return settings.defaultOf(argument).orElse(null);
        }
    }

    /** Runs the command. picocli calls a method on the parent command's object; {@code owners} has the right ones. */
    private record Execution(Map<Object, Object> owners) implements IExecutionStrategy {
        @Override
        public int execute(ParseResult parsed) {
            ParseResult named = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
            Object owner = owners.get(named.commandSpec().userObject());
            if (owner != null && !named.isUsageHelpRequested()) {
                CommandLine holder = new CommandLine(CommandSpec.wrapWithoutInspection(owner));
                named.commandSpec().parent(holder.getCommandSpec());
            }
            return new CommandLine.RunLast().execute(parsed);
        }
    }

    /** One command: a noun with its verbs, or a verb that is a method of {@code holder}. */
    private static CommandLine command(String name, Object holder, List<String> args, Map<Object, Object> owners) {
        List<Method> verbs = CommandLine.getCommandMethods(holder.getClass(), null);
        Optional<Method> verb =
                verbs.stream().filter(some -> name(some).equals(name)).findFirst();
        verb.ifPresent(method -> owners.put(method, holder));
        return verb.isPresent() ? new CommandLine(verb.get()) : branch(name, holder, verbs, args);
    }

    /** A command with the one verb that follows its name in {@code args}, or with all of its verbs. */
    private static CommandLine branch(String name, Object command, List<Method> verbs, List<String> args) {
        CommandLine branch = new CommandLine(command);
        int next = args.indexOf(name) + 1;
        String asked = next > 0 && next < args.size() ? args.get(next) : "";
        List<Method> named =
                verbs.stream().filter(verb -> isCalled(verb, asked)).toList();
        (named.isEmpty() ? verbs : named)
                .stream()
                        .filter(verb -> !name(verb).equals(RUNS))
                        .forEach(verb -> branch.addSubcommand(name(verb), new CommandLine(verb)));
        return branch;
    }

    private static boolean isCalled(Method verb, String word) {
        return name(verb).equals(word)
                || List.of(verb.getAnnotation(Command.class).aliases()).contains(word);
    }

    private static String name(Method verb) {
        String name = verb.getAnnotation(Command.class).name();
        return name.equals(UNNAMED) ? verb.getName() : name;
    }

    private static void converters(CommandLine root) {
        convert(root, CustomerRef.class, CustomerRef::parse);
        convert(root, UserRef.class, UserRef::parse);
        convert(root, RoleRef.class, RoleRef::parse);
        convert(root, SkuRef.class, SkuRef::parse);
        convert(root, ServicePlanId.class, ServicePlanId::new);
        convert(root, UserPrincipalName.class, UserPrincipalName::new);
        convert(root, UsageLocation.class, UsageLocation::new);
        convert(root, Duration.class, TimeSpan::parse);
        convert(root, OutputFormat.class, OutputFormat::parse);
        convert(root, ColorChoice.class, ColorChoice::parse);
    }

    private static <T> void convert(CommandLine root, Class<T> type, Function<String, T> parse) {
        root.registerConverter(type, new Converter<>(parse));
    }

    private record Converter<T>(Function<String, T> parse) implements ITypeConverter<T> {
        @Override
        public T convert(String text) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
