package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes everything in the sandbox as a seed file.",
        footer = {"", "Example:", "  pdir sandbox export -"})
final class ExportSandbox implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "A new file, - for standard output.")
    private String file;

    ExportSandbox(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (FakeDirectory sandbox = Sandbox.open(invocation.folders().sandbox())) {
            if (file.equals("-")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                sandbox.export(bytes);
                invocation.console().out().write(bytes.toString(StandardCharsets.UTF_8));
            } else {
                try (OutputStream out = new BufferedOutputStream(OwnerOnlyFiles.newFile(Path.of(file)))) {
                    sandbox.export(out);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageProblem("%s is there already and is not overwritten: name a new file".formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCodes.DONE;
    }
}
