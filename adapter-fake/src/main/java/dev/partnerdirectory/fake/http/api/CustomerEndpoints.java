package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.fake.http.api.FieldFilter.Operator;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import dev.partnerdirectory.fake.store.SortKey;
import java.util.Locale;
import java.util.function.Predicate;

/** Customers (wire sheet C1–C3). */
final class CustomerEndpoints {
    private CustomerEndpoints() {}

    static WireResponse list(ApiCall call) {
        PageTurner listing = PageTurner.of(call);
        Predicate<Customer> wanted = FieldFilter.of(listing.query(), call.isLenient())
                .map(filter -> filter.matching(CustomerEndpoints::matching))
                .orElse(customer -> true);
        PageTurner.Turned<Customer> page = listing.turn(request -> call.ports().customers(wanted, request));
        return Answers.linked(call, "/customers", page, customer -> json(customer, false));
    }

    static WireResponse get(ApiCall call) {
        return Answers.ok(call, json(call.ports().customers().get(call.customer()), true));
    }

    private static Predicate<Customer> matching(FieldFilter.Simple part) {
        if (part.operator() != Operator.STARTS_WITH && part.operator() != Operator.EQUALS) {
            throw ServiceFault.invalid("Customers can be filtered by starts_with and equals only.");
        }
        Predicate<String> text = part.matcher();
        return switch (part.field().toLowerCase(Locale.ROOT)) {
            case "companyname" ->
                customer -> text.test(SortKey.lower(customer.companyProfile().companyName()));
            case "domain" ->
                customer -> text.test(SortKey.lower(customer.companyProfile().domain()));
            // No customer here came through another partner.
            case "indirectreseller", "indirectcloudsolutionprovider" -> customer -> false;
            default -> throw ServiceFault.invalid("Customers cannot be filtered by '%s'.".formatted(part.field()));
        };
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
