package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Field;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Match;
import dev.partnerdirectory.fake.http.wire.FieldFilter;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Customers (wire sheet C1–C3). */
final class CustomerEndpoints {
    private CustomerEndpoints() {}

    static WireResponse list(ApiCall call) {
        Listing listing = Listing.of(call);
        Optional<FieldFilter> filter = FilterQuery.read(listing.query(), call.behaviours());
        Listing.Turned<Customer> page = listing.turn(request -> matching(call, filter, request));
        return CollectionJson.linked(call, "/customers", page, CustomerEndpoints::listed);
    }

    static WireResponse get(ApiCall call) {
        Customer customer = call.ports().customers().get(call.customer());
        return Answers.ok(call, json -> whole(json, customer));
    }

    /** A page of the directory's, less what the filter leaves out: it may be short, the listing goes on all the same. */
    private static Page<Customer> matching(ApiCall call, Optional<FieldFilter> filter, PageRequest request) {
        if (filter.isPresent() && filter.get() instanceof FieldFilter.Simple simple) {
            return simple(call, simple, request);
        }
        Page<Customer> page = call.ports().customers().list(request);
        if (filter.isEmpty()) {
            return page;
        }
        return new Page<>(
                page.items().stream()
                        .filter(customer -> filter.get().holds(part -> holds(part, customer)))
                        .toList(),
                page.next());
    }

    private static Page<Customer> simple(ApiCall call, FieldFilter.Simple filter, PageRequest request) {
        Match match = match(filter);
        return switch (filter.field().toLowerCase(Locale.ROOT)) {
            case "companyname" ->
                call.ports().customers(new CustomerFilter(Field.COMPANY_NAME, match, filter.value()), request);
            case "domain" -> call.ports().customers(new CustomerFilter(Field.DOMAIN, match, filter.value()), request);
            case "indirectreseller", "indirectcloudsolutionprovider" -> Page.last(List.of());
            default -> throw unknown(filter);
        };
    }

    private static Match match(FieldFilter.Simple part) {
        return switch (part.operator()) {
            case STARTS_WITH -> Match.STARTS_WITH;
            case EQUALS -> Match.EQUALS;
            default -> throw ServiceFault.invalid("Customers can be filtered by starts_with and equals only.");
        };
    }

    private static ServiceFault unknown(FieldFilter.Simple part) {
        return ServiceFault.invalid("Customers cannot be filtered by '%s'.".formatted(part.field()));
    }

    private static boolean holds(FieldFilter.Simple part, Customer customer) {
        match(part);
        CompanyProfile company = customer.companyProfile();
        return switch (part.field().toLowerCase(Locale.ROOT)) {
            case "companyname" -> FieldFilter.textMatches(part, company.companyName());
            case "domain" -> FieldFilter.textMatches(part, company.domain());
            // No customer of this directory has come through another partner.
            case "indirectreseller", "indirectcloudsolutionprovider" -> false;
            default -> throw unknown(part);
        };
    }

    private static void listed(JsonWriter json, Customer customer) {
        json.text("id", customer.id().value())
                .object("companyProfile", profile -> company(profile, customer.companyProfile(), false))
                .text("relationshipToPartner", relationship(customer));
        Answers.attributes(json, "Customer");
    }

    private static void whole(JsonWriter json, Customer customer) {
        json.text("id", customer.id().value())
                .text("commerceId", customer.commerceId())
                .object("companyProfile", profile -> company(profile, customer.companyProfile(), true))
                .text("relationshipToPartner", relationship(customer));
        customer.allowDelegatedAccess().ifPresent(allowed -> json.flag("allowDelegatedAccess", allowed));
        json.texts("customDomains", customer.customDomains());
        Answers.selfLink(json, "/customers/" + customer.id());
        Answers.attributes(json, "Customer");
    }

    private static void company(JsonWriter json, CompanyProfile company, boolean whole) {
        json.text("tenantId", company.tenantId().value())
                .text("domain", company.domain())
                .text("companyName", company.companyName());
        if (whole) {
            json.text("email", company.email());
            Answers.selfLink(json, "/customers/" + company.tenantId() + "/profiles/company");
        }
        Answers.attributes(json, "CustomerCompanyProfile");
    }

    private static String relationship(Customer customer) {
        return customer.relationshipToPartner().name().toLowerCase(Locale.ROOT);
    }
}
