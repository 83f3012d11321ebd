package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuAliases;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Resolves references to a customer's SKUs. Thread-safe. */
public record SkuLookup(Licenses licenses) {
    /** All SKUs the customer has bought, sorted by part number. */
    public List<SubscribedSku> all(CustomerId customer) {
        return licenses.subscribedSkus(customer).stream()
                .sorted(Comparator.comparing(sku -> sku.productSku().skuPartNumber()))
                .toList();
    }

    /**
     * The SKU with this id, part number or name.
     *
     * @throws NotFound if the customer has not bought it; the remedy names the closest names
     * @throws Conflict if several SKUs have the name
     */
    public SubscribedSku get(CustomerId customer, SkuRef sku) {
        return only(customer, sku, all(customer));
    }

    /** Like {@link #get}, in a list that was read before. */
    public static SubscribedSku only(CustomerId customer, SkuRef sku, List<SubscribedSku> bought) {
        ErrorDetails details = ErrorDetails.of(Operation.LIST_SUBSCRIBED_SKUS).withCustomer(customer);
        return NameSearch.only(
                bought.stream().filter(one -> isMeant(one.productSku(), sku)).toList(),
                () -> unknown(customer, sku, bought, details),
                "SKUs of customer %s have the name '%s'".formatted(customer, sku),
                one -> one.productSku().id().value(),
                details.withRemedy("name the SKU by id"));
    }

    private static NotFound unknown(CustomerId customer, SkuRef sku, List<SubscribedSku> bought, ErrorDetails details) {
        // MSOnline wrote a SKU as tenant:SKU.
        String name = sku.toString().substring(sku.toString().indexOf(':') + 1);
        List<String> partNumbers =
                bought.stream().map(one -> one.productSku().skuPartNumber()).toList();
        List<String> known = SkuAliases.partNumbers(name);
        List<String> meant = Stream.concat(known.stream(), Stream.of(name))
                .flatMap(one -> partNumbers.stream().filter(one::equalsIgnoreCase))
                .distinct()
                .toList();
        String message = "customer %s has not bought the SKU '%s'".formatted(customer, sku);
        String list = known.isEmpty()
                ? "list the customer's SKUs to see their part numbers"
                : "buy %s first, or list the customer's SKUs".formatted(String.join(" or ", known));
        return meant.isEmpty()
                ? NameSearch.unknown(NotFound.Missing.SKU, message, details, name, partNumbers.stream(), list)
                : new NotFound(NotFound.Missing.SKU, message, details.withRemedy(NameSearch.didYouMean(meant)));
    }

    /** Whether the reference matches this product. */
    public static boolean isMeant(ProductSku product, SkuRef sku) {
        return sku instanceof SkuName name ? name.names(product) : product.id().equals(sku);
    }
}
