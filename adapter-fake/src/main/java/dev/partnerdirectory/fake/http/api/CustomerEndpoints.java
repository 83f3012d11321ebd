package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Field;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Match;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Customers (wire sheet C1–C3). */
final class CustomerEndpoints {
    private CustomerEndpoints() {}

    static WireResponse list(ApiCall call) {
        PageTurner listing = PageTurner.of(call);
        Optional<FieldFilter> filter = FieldFilter.of(listing.query(), call.isLenient());
        PageTurner.Turned<Customer> page = listing.turn(request -> matching(call, filter, request));
        return Answers.linked(call, "/customers", page, customer -> json(customer, false));
    }

    static WireResponse get(ApiCall call) {
        return Answers.ok(call, json(call.ports().customers().get(call.customer()), true));
    }

    /** A page of customers with the filter applied. A page may have few items or none, even if there is a next one. */
    private static Page<Customer> matching(ApiCall call, Optional<FieldFilter> filter, PageRequest request) {
        if (filter.isPresent() && filter.get() instanceof FieldFilter.Simple simple) {
            return field(simple)
                    .map(field ->
                            call.ports().customers(new CustomerFilter(field, match(simple), simple.value()), request))
                    .orElse(Page.last(List.of()));
        }
        Page<Customer> page = call.ports().customers().list(request);
        return new Page<>(
                page.items().stream()
                        .filter(customer -> filter.map(all -> all.holds(part -> holds(part, customer)))
                                .orElse(true))
                        .toList(),
                page.next());
    }

    private static Match match(FieldFilter.Simple part) {
        return switch (part.operator()) {
            case STARTS_WITH -> Match.STARTS_WITH;
            case EQUALS -> Match.EQUALS;
            default -> throw ServiceFault.invalid("Customers can be filtered by starts_with and equals only.");
        };
    }

    /** The field to compare. Empty for resellers: no customer here came through another partner. */
    private static Optional<Field> field(FieldFilter.Simple part) {
        match(part);
        return switch (part.field().toLowerCase(Locale.ROOT)) {
            case "companyname" -> Optional.of(Field.COMPANY_NAME);
            case "domain" -> Optional.of(Field.DOMAIN);
            case "indirectreseller", "indirectcloudsolutionprovider" -> Optional.empty();
            default -> throw ServiceFault.invalid("Customers cannot be filtered by '%s'.".formatted(part.field()));
        };
    }

    private static boolean holds(FieldFilter.Simple part, Customer customer) {
        CompanyProfile company = customer.companyProfile();
        return field(part)
                .map(field -> field == Field.DOMAIN ? company.domain() : company.companyName())
                .filter(part::matches)
                .isPresent();
    }

    private static ObjectNode json(Customer customer, boolean whole) {
        ObjectNode json = WireJson.object().put("id", customer.id().value());
        if (whole) {
            json.put("commerceId", customer.commerceId().orElse(null));
        }
        json.set("companyProfile", company(customer.companyProfile(), whole));
        json.put(
                "relationshipToPartner", customer.relationshipToPartner().name().toLowerCase(Locale.ROOT));
        if (whole) {
            customer.allowDelegatedAccess().ifPresent(allowed -> json.put("allowDelegatedAccess", allowed));
            json.set("customDomains", WireJson.texts(customer.customDomains()));
            Answers.selfLink(json, "/customers/" + customer.id());
        }
        return Answers.typed(json, "Customer");
    }

    private static ObjectNode company(CompanyProfile company, boolean whole) {
        ObjectNode json = WireJson.object()
                .put("tenantId", company.tenantId().value())
                .put("domain", company.domain())
                .put("companyName", company.companyName());
        if (whole) {
            json.put("email", company.email().orElse(null));
            Answers.selfLink(json, "/customers/" + company.tenantId() + "/profiles/company");
        }
        return Answers.typed(json, "CustomerCompanyProfile");
    }
}
