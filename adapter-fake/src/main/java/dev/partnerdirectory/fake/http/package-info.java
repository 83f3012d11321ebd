/**
 * The fake directory behind HTTP: the emulator. It has its own code for reading and writing JSON. If it shared the REST
 * adapter's code, a misreading of the service would cancel itself out and tests would not find it.
 *
 * <p>How a request is handled:
 *
 * <ol>
 *   <li>{@code Front} receives the body within {@code Limits} and makes a {@code wire.WireRequest}.
 *   <li>{@code Emulator} normalizes the path and routes the request: {@code admin.AdminService} for {@code /__admin}
 *       and the page at {@code /}, {@code api.ApiGateway} for {@code /v1}, {@code token.TokenService} for sign-in.
 *   <li>{@code api.ApiGateway} checks the bearer token ({@code api.TokenGate}), the quotas and the fault rules that are
 *       set in {@code condition.Conditions}.
 *   <li>{@code api.ApiService} opens the directory's ports for this one request, with {@code lag.LaggingPorts} around
 *       them if there is a lag, and calls the endpoint from {@code api.ApiRoutes}.
 *   <li>The endpoint reads the body, calls one port, and writes the answer as a JSON tree. The directory's engine
 *       remembers the request id.
 *   <li>{@code api.Refusals} gives a refusal the service's status and code.
 *   <li>{@code api.CallIds} adds the ids. {@code journal.RequestJournal} keeps request and answer with secrets masked.
 *   <li>{@code Sender} sends the answer; a fault rule may delay it, cut it short or suppress it.
 * </ol>
 */
@NullMarked
package dev.partnerdirectory.fake.http;

import org.jspecify.annotations.NullMarked;
