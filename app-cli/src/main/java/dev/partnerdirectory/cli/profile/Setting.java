package dev.partnerdirectory.cli.profile;

/**
 * A setting's value and where it comes from.
 *
 * @param value  empty where nothing sets it; of a secret only the reference
 * @param origin in words: {@code flag}, {@code PDIR_CUSTOMER}, {@code profile work}, {@code default}
 */
public record Setting(Key key, String value, String origin) {
    public boolean isSet() {
        return !value.isEmpty();
    }
}
