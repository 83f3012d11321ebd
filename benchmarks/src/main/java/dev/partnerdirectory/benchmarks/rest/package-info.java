/**
 * What the REST adapter costs beside a client that is written by hand and beside bare Feign. The server is a process of
 * its own that answers always the same, so that the process measured is the client alone.
 */
@NullMarked
package dev.partnerdirectory.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
