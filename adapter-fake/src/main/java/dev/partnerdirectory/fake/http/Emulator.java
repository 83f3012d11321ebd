package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.admin.AdminService;
import dev.partnerdirectory.fake.http.api.ApiGateway;
import dev.partnerdirectory.fake.http.api.CallIds;
import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.token.TokenService;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.server.HttpServerExchange;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** Routes each request to the service, the sign-in service, the admin API or the home page. Thread-safe. */
record Emulator(
        Door door,
        Memory memory,
        ApiGateway api,
        TokenService tokens,
        AdminService admin,
        RequestJournal journal,
        Random random,
        Clock clock) {
    private static final String VERSION = "/v1";

    /**
     * The refusal of a request by its head alone; the body does not matter and need not have come. These requests are
     * not added to the journal, because they are large or not meant for the emulator.
     */
    Optional<WireResponse> refusal(HttpServerExchange exchange, WireRequest head) {
        boolean isAdmin = isAdmin(head);
        return Limits.excess(head)
                .or(() -> door.refusal(exchange, isAdmin))
                .or(() -> shortage(head))
                .map(fault ->
                        isAdmin ? AdminService.refusal(fault) : api.refusal(fault, head, CallIds.of(head, random)));
    }

    /** What only reads or removes goes on, so that there can be room again. */
    private Optional<ServiceFault> shortage(WireRequest head) {
        boolean grows = head.method().equals("POST") && (!isAdmin(head) || Limits.isSeed(head.rawPath()));
        return grows && memory.isFull()
                ? Optional.of(
                        new ServiceFault(503, "800003", "The emulator has no memory left. Reset it, or give it more."))
                : Optional.empty();
    }

    /** Whether the emulator itself is asked, by its admin API or its home page. */
    boolean isOwn(WireRequest head) {
        return head.rawPath().equals("/") || isAdmin(head);
    }

    private static boolean isAdmin(WireRequest head) {
        try {
            return AdminService.isAdmin(WirePath.normalized(head.rawPath()));
        } catch (ServiceFault unreadable) {
            return false;
        }
    }

    Reply answer(WireRequest request) {
        CallIds ids = CallIds.of(request, random);
        Recording recording = new Recording(request, ids, clock.instant());
        String path;
        try {
            path = withOneVersion(WirePath.normalized(request.rawPath()));
        } catch (ServiceFault fault) {
            return recorded(recording, Reply.whole(api.refusal(fault, request, ids)), false);
        }
        Optional<WireResponse> own = admin.answer(request, path);
        return own.map(Reply::whole).orElseGet(() -> dispatched(request, path, recording));
    }

    /**
     * The Microsoft Java SDK puts the version before every link it follows, even if the link starts with it already.
     */
    private static String withOneVersion(String path) {
        return isService(path) && isService(path.substring(VERSION.length())) ? path.substring(VERSION.length()) : path;
    }

    private static boolean isService(String path) {
        return path.regionMatches(true, 0, VERSION, 0, VERSION.length())
                && (path.length() == VERSION.length() || path.charAt(VERSION.length()) == '/');
    }

    private Reply dispatched(WireRequest request, String path, Recording recording) {
        if (isService(path)) {
            return recorded(recording, api.pass(request, path, recording.ids()), false);
        }
        Reply reply = tokens.answer(request, path)
                .map(Reply::whole)
                .orElseGet(() -> api.pass(request, path, recording.ids()));
        return recorded(recording, reply, true);
    }

    private Reply recorded(Recording recording, Reply reply, boolean isSignIn) {
        journal.add(recording.bytes(reply.response()), number -> recording.entry(number, reply, isSignIn));
        return reply;
    }
}
