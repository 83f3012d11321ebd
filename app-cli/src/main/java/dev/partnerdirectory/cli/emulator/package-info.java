/** {@code pdir emulator}: the fake directory over HTTP, for programs that speak to Partner Center themselves. */
@NullMarked
package dev.partnerdirectory.cli.emulator;

import org.jspecify.annotations.NullMarked;
