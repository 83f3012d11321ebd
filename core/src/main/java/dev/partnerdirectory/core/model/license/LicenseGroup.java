package dev.partnerdirectory.core.model.license;

/** Who handles a SKU (wire sheet 3.5). One licence update must stay within one group (R46). */
public enum LicenseGroup {
    /** Handled by Entra ID. */
    GROUP1,
    /** Minecraft. */
    GROUP2,
    /** {@code none}, or something this version does not know. */
    UNKNOWN
}
