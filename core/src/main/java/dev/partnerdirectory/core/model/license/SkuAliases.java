package dev.partnerdirectory.core.model.license;

import dev.partnerdirectory.core.model.Table;
import java.util.List;

/**
 * What people call SKUs, from the resource {@code sku-names.csv}. A short name such as "E3" may be several products', so
 * that these are hints and no identities.
 */
public final class SkuAliases {
    private SkuAliases() {}

    /** The part numbers of the SKUs that people call by this name, in the table's order. */
    public static List<String> partNumbers(String name) {
        return Table.rows(SkuAliases.class, "sku-names.csv", 0).stream()
                .filter(row -> row.stream().skip(1).anyMatch(name.strip()::equalsIgnoreCase))
                .map(row -> row.get(0))
                .toList();
    }
}
