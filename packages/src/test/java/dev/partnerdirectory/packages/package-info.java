/** Tries the packages as somebody who has nothing else. */
package dev.partnerdirectory.packages;
