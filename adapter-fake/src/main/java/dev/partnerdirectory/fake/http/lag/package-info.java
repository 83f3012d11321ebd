/**
 * A directory whose reads are late: a veil over each write, lifted after some reads or some time.
 */
@NullMarked
package dev.partnerdirectory.fake.http.lag;

import org.jspecify.annotations.NullMarked;
