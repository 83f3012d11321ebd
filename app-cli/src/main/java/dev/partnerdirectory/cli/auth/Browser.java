package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.Invocation;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operator's browser: the program in the variable BROWSER, or else the default of the system. */
record Browser(Invocation invocation) {
    /** Opens the page, and prints its address in case no window opens. */
    void open(URI page) {
        invocation.tell("to sign in, open " + page);
        program().ifPresent(program -> {
            List<String> command = new java.util.ArrayList<>(program);
            command.add(page.toString());
            try {
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                invocation.note("no browser could be started (%s): open the page yourself".formatted(program.get(0)));
            }
        });
    }

    private Optional<List<String>> program() {
        String named = invocation.env().getOrDefault("BROWSER", "");
        if (!named.isBlank()) {
            return Optional.of(List.of(named));
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean screen =
                invocation.env().containsKey("DISPLAY") || invocation.env().containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }
}
