/**
 * The domain: model, errors, ports, and the services behind them. What is exported is for applications and adapters; the
 * packages of the model are open so that any validation provider can read their constraints.
 */
module dev.partnerdirectory.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports dev.partnerdirectory.core;
    exports dev.partnerdirectory.core.access;
    exports dev.partnerdirectory.core.error;
    exports dev.partnerdirectory.core.guard;
    exports dev.partnerdirectory.core.inspection;
    exports dev.partnerdirectory.core.journal;
    exports dev.partnerdirectory.core.manifest;
    exports dev.partnerdirectory.core.memory;
    exports dev.partnerdirectory.core.model;
    exports dev.partnerdirectory.core.model.customer;
    exports dev.partnerdirectory.core.model.license;
    exports dev.partnerdirectory.core.model.role;
    exports dev.partnerdirectory.core.model.user;
    exports dev.partnerdirectory.core.outcome;
    exports dev.partnerdirectory.core.plan;
    exports dev.partnerdirectory.core.port.in;
    exports dev.partnerdirectory.core.port.out;
    exports dev.partnerdirectory.core.report;

    opens dev.partnerdirectory.core.model;
    opens dev.partnerdirectory.core.model.license;
    opens dev.partnerdirectory.core.model.role;
    opens dev.partnerdirectory.core.model.user;
    opens dev.partnerdirectory.core.port.in;
}
