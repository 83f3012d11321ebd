/** What messages are made of: text from outside on one line, without secrets, pages and Java's names. */
@NullMarked
package dev.partnerdirectory.rest.text;

import org.jspecify.annotations.NullMarked;
