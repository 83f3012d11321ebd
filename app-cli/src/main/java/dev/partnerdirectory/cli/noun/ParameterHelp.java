package dev.partnerdirectory.cli.noun;

/** The help texts of parameters that several commands have. Stateless. */
final class ParameterHelp {
    static final String CUSTOMER = "Its id, a domain or its unique company name.";
    static final String USER = "An id or a user principal name.";
    static final String ROLE = "An id or a name; old names work too.";
    static final String PARTNER_ROLE = "An id or a name.";
    static final String SKU = "An id, a part number such as EMS, or a product name.";

    private ParameterHelp() {}
}
