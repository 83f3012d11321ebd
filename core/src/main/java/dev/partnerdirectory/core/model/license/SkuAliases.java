package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Table;
import java.util.List;

/**
 * Common names of SKUs, from the resource {@code sku-names.csv}. A short name such as "E3" may belong to several
 * products, so these names are hints and not identities.
 */
public final class SkuAliases {
    private SkuAliases() {}

    /** The part numbers of the SKUs with this common name, in the table's order. */
    public static List<String> partNumbers(String name) {
        return Table.rows(SkuAliases.class, "sku-names.csv", 0).stream()
                .filter(row -> row.stream().skip(1).anyMatch(name.strip()::equalsIgnoreCase))
                .map(row -> row.get(0))
                .toList();
    }
}
