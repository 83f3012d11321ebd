/**
 * The fake directory behind HTTP: the emulator. It reads and writes JSON with a code of its own, so that a misreading in
 * the REST adapter cannot cancel itself out.
 *
 * <p>How a request travels:
 *
 * <ol>
 *   <li>{@code Front} receives the body within {@code Limits} and makes a {@code wire.WireRequest}.
 *   <li>{@code Emulator} normalizes the path and finds out whom the request is for: {@code admin.AdminService} for
 *       {@code /__admin} and the page at {@code /}, {@code api.ApiGateway} for {@code /v1},
 *       {@code token.TokenService} for sign-in.
 *   <li>{@code api.ApiGateway} looks at the bearer token ({@code api.TokenGate}), at quotas and at fault rules, as
 *       {@code condition.Conditions} has them.
 *   <li>{@code api.ApiService} opens the directory's ports for this one request, behind {@code lag.LaggingPorts} if
 *       reads are to lag, and calls the endpoint that {@code api.ApiRoutes} names.
 *   <li>The endpoint reads the body, calls one port, and writes the answer as a tree of JSON. The directory's engine
 *       remembers the request id.
 *   <li>{@code api.Refusals} gives a refusal the service's status and code.
 *   <li>{@code api.Tracing} adds the ids, {@code journal.RequestJournal} keeps request and answer with secrets masked.
 *   <li>{@code Sender} sends the answer, late, in part or not at all if a fault rule says so.
 * </ol>
 */
@NullMarked
package dev.partnerdirectory.fake.http;

import org.jspecify.annotations.NullMarked;
