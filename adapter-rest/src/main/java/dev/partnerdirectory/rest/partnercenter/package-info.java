/**
 * The driven ports over Partner Center: the directory, its options, its headers and its error codes. The packages below
 * hold one concept each and are not for embedders.
 */
@NullMarked
package dev.partnerdirectory.rest.partnercenter;

import org.jspecify.annotations.NullMarked;
