package dev.partnerdirectory.core.model.license;

/**
 * A SKU's part number ({@code EMS}) or product name, compared ignoring case.
 *
 * @param value not blank
 */
public record SkuName(String value) implements SkuRef {
    /** @throws IllegalArgumentException if {@code value} is blank */
    public SkuName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a SKU's part number or name must not be blank");
        }
    }

    /** Whether {@code sku} has this part number or name. */
    public boolean names(ProductSku sku) {
        return value.equalsIgnoreCase(sku.skuPartNumber()) || value.equalsIgnoreCase(sku.name());
    }

    @Override
    public String toString() {
        return value;
    }
}
