package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.files.run.FileRuns;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Parameters;

/** The parameter that names a run. */
public final class RunParameter {
    /** Names the newest run. */
    private static final String LAST = "last";

    @Parameters(paramLabel = "RUN", description = "The id of a run, the beginning of one, or last.")
    private String name;

    /** The runs that are kept under the folder for state. */
    public static Runs runs(Invocation invocation) {
        return new FileRuns(invocation.folders().runs(), invocation.clock(), new SecureRandom());
    }

    /**
     * The run with this name.
     *
     * @throws NotFound     if there is none
     * @throws UsageProblem if several ids begin with the name
     */
    RunInfo get(Runs runs) {
        List<RunInfo> all = runs.list();
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(LAST) && !all.isEmpty()) {
            return all.get(0);
        }
        List<RunInfo> found = all.stream()
                .filter(run -> !wanted.isEmpty() && run.id().value().startsWith(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new NotFound(
                    NotFound.Missing.UNSPECIFIED,
                    "there is no run '%s'".formatted(name),
                    ErrorDetails.none().withRemedy("\"pdir runs\" lists them"));
        }
        if (found.size() > 1) {
            throw new UsageProblem("%d runs begin with '%s': give more of the id".formatted(found.size(), name));
        }
        return found.get(0);
    }
}
