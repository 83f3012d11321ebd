package dev.partnerdirectory.core.inspection;

/**
 * The result of one check.
 *
 * @param about  the address, the setting or the customer that was checked
 * @param what   what was found, in words
 * @param remedy how to fix it; empty if nothing is wrong
 */
public record Finding(Check check, String about, Status status, String what, String remedy) {
    /** How good a finding is. */
    public enum Status {
        OK,
        /** Probably good, but not tried. */
        LIKELY,
        FAILED
    }

    /** The areas a problem can belong to. */
    public enum Area {
        SETTINGS,
        NETWORK,
        ACCESS
    }

    /** The checks, and why each one matters. */
    public enum Check {
        SETTING(Area.SETTINGS, "A setting may come from somewhere else than you think."),
        NAME(Area.NETWORK, "Without an address for the name nothing can be sent."),
        CONNECTION(Area.NETWORK, "Nothing can be sent before a connection is open."),
        PROXY(Area.NETWORK, "The proxy decides what leaves this network."),
        CERTIFICATE(Area.NETWORK, "The certificate proves who answers; without it, no token is sent."),
        ANSWER(Area.NETWORK, "An address that does not answer is of no use."),
        IDENTITY(Area.NETWORK, "Something else than the service must not get a token."),
        CLOCK(Area.NETWORK, "With a wrong clock, tokens and certificates seem too old or too new."),
        SIGN_IN(Area.ACCESS, "Every call carries a token that the service must accept."),
        PARTNER(Area.ACCESS, "The tenant of the token decides whose customers the service shows."),
        PERSON(Area.ACCESS, "An application alone may only read customers."),
        MULTI_FACTOR(Area.ACCESS, "The service refuses people who signed in without a second factor."),
        RELATIONSHIP(Area.ACCESS, "Without a relationship the service shows nothing of a customer."),
        DOMAINS(Area.ACCESS, "New users need a domain of the customer."),
        RIGHTS(Area.ACCESS, "Each operation needs one of certain roles in the customer's directory.");

        private final Area area;
        private final String why;

        Check(Area area, String why) {
            this.area = area;
            this.why = why;
        }

        public Area area() {
            return area;
        }

        /** Why it matters, as a sentence. */
        public String why() {
            return why;
        }
    }
}
