/** The journal of requests and answers, for tests to check. Its size is limited, and it holds no secrets. */
@NullMarked
package dev.partnerdirectory.fake.http.journal;

import org.jspecify.annotations.NullMarked;
