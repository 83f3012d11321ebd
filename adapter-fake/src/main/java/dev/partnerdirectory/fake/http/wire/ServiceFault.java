package dev.partnerdirectory.fake.http.wire;

import java.util.List;

/** A refusal in the service's own shape A (wire sheet 5.1). It is thrown to end a request, without a stack trace. */
public final class ServiceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DESCRIPTION = 1024;

    private final int status;
    private final String code;
    private final transient List<String> data;
    private final String source;

    public ServiceFault(int status, String code, String description, List<String> data, String source) {
        super(shortened(description), null, false, false);
        this.status = status;
        this.code = code;
        this.data = List.copyOf(data);
        this.source = source;
    }

    public ServiceFault(int status, String code, String description) {
        this(status, code, description, List.of(), "PartnerApiServiceControllers");
    }

    /** The request is not valid: 400, code 2000. */
    public static ServiceFault invalid(String description) {
        return new ServiceFault(400, "2000", description);
    }

    /** There is no such user or member, or reads do not see them yet: 404, code 60002. */
    public static ServiceFault notFound(String description) {
        return new ServiceFault(404, "60002", description, List.of(), "PartnerFD");
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

    public String source() {
        return source;
    }
}
