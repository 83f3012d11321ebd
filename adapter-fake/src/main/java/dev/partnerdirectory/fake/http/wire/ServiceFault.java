package dev.partnerdirectory.fake.http.wire;

import java.util.List;

/** A refusal in the service's own shape A (wire sheet 5.1): thrown to end a request, without a stack trace. */
public final class ServiceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DESCRIPTION = 1024;

    private final int status;
    private final String code;
    private final transient List<String> data;
    private final String source;
    private final boolean passing;

    public ServiceFault(int status, String code, String description, List<String> data, String source) {
        this(status, code, description, data, source, false);
    }

    private ServiceFault(
            int status, String code, String description, List<String> data, String source, boolean passing) {
        super(shortened(description), null, false, false);
        this.status = status;
        this.code = code;
        this.data = List.copyOf(data);
        this.source = source;
        this.passing = passing;
    }

    public ServiceFault(int status, String code, String description) {
        this(status, code, description, List.of(), "PartnerApiServiceControllers");
    }

    /** The request is not what it should be: 400, code 2000. */
    public static ServiceFault invalid(String description) {
        return new ServiceFault(400, "2000", description);
    }

    /** Not found yet: no decision, so that it is not remembered as the answer to a request id. */
    public static ServiceFault notFoundYet(String code, String description) {
        return new ServiceFault(404, code, description, List.of(), "PartnerFD", true);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String description() {
        return String.valueOf(getMessage());
    }

    public List<String> data() {
        return data;
    }

    /** Whether the same request may fare otherwise in a moment. */
    public boolean isPassing() {
        return passing;
    }

    public String source() {
        return source;
    }
}
