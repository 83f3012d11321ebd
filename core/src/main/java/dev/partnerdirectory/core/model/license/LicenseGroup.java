package dev.partnerdirectory.core.model.license;

/** Which system handles a SKU. One licence update must stay within one group. */
public enum LicenseGroup {
    /** Handled by Entra ID. */
    GROUP1,
    /** Minecraft. */
    GROUP2,
    /** {@code none}, or an answer unknown to this version. */
    UNKNOWN
}
