/**
 * What every service over REST is set up with: cloud, connection, trust, retries. The directories are below, one package
 * for each service.
 */
@NullMarked
package dev.partnerdirectory.rest;

import org.jspecify.annotations.NullMarked;
