package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every Java block of the pages against the modules as they are, and runs those that have a main method. */
class JavaExamplesTest {
    private static final Pattern CLASS_NAME = Pattern.compile("(?:class|record|interface) (\\w+)");

    static Stream<Example> blocks() throws IOException {
        return Example.inLanguage("java").stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void each_java_example_compiles_and_runs(Example example, @TempDir Path classes) throws Exception {
        String name = className(example);

        assertThat(compile(example, name, classes)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            run(loader.loadClass(name));
        }
    }

    @Test
    void a_call_that_does_not_exist_fails_the_example(@TempDir Path classes) throws IOException {
        Example wrong = new Example(Path.of("page.md"), 1, "java", List.of("class Wrong { int x = \"\".gone(); }"));

        assertThat(compile(wrong, "Wrong", classes)).singleElement().asString().contains("gone");
    }

    private static String className(Example example) {
        Matcher matcher = CLASS_NAME.matcher(String.join("\n", example.text()));
        assertThat(matcher.find()).as("%s declares a class", example).isTrue();
        return matcher.group(1);
    }

    private static List<String> compile(Example example, String name, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of("-proc:none", "-d", classes.toString()),
                            null,
                            List.of(new Source(name, String.join("\n", example.text()))))
                    .call();
        }
        return problems.getDiagnostics().stream()
                .map(problem -> example.file() + ":" + (example.line() + problem.getLineNumber() - 1) + " "
                        + problem.getMessage(null))
                .toList();
    }

    private static void run(Class<?> type) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("main")) {
                method.setAccessible(true);
                method.invoke(null, (Object) new String[0]);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
