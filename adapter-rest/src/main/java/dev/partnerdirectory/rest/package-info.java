/**
 * What all services over REST share: cloud, connection, trust, retries. The directories are in the packages below, one
 * for each service.
 */
@NullMarked
package dev.partnerdirectory.rest;

import org.jspecify.annotations.NullMarked;
