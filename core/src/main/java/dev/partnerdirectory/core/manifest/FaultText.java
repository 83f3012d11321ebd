package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.text.Line;

/** Faults as lines, to be spilled. */
final class FaultText {
    private FaultText() {}

    static Line line(RowFault fault) {
        return Line.of("fault")
                .with("row", fault.row())
                .with("field", fault.violation().field())
                .with("reason", fault.violation().reason());
    }

    static RowFault parse(String text) {
        Line line = Line.parse(text);
        return new RowFault(line.number("row"), line.get("field"), line.get("reason"));
    }
}
