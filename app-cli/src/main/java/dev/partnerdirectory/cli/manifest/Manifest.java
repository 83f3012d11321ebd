package dev.partnerdirectory.cli.manifest;

import dev.partnerdirectory.core.port.in.OnboardingRow;
import java.util.List;

/**
 * What a file says.
 *
 * @param rows     in the file's order; a row's number is the one a spreadsheet shows, the header's being 1
 * @param warnings what the operator should know, each said once
 */
public record Manifest(List<OnboardingRow> rows, List<String> warnings) {
    public Manifest {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
