package dev.partnerdirectory.cli.output;

import java.util.function.Consumer;

/**
 * How output looks.
 *
 * @param columns how wide a table may be, in cells; 0 for no limit
 * @param headers whether a table, CSV or TSV begins with a line of headings
 * @param notes   takes what a person should know and a program need not, such as which columns were left out
 */
public record Layout(Style style, int columns, boolean headers, Consumer<String> notes) {}
