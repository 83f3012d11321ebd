package dev.partnerdirectory.core.error;

/**
 * One broken rule.
 *
 * @param field  path of the field, such as {@code user.userPrincipalName}; the whole request where empty
 * @param reason what is wrong with it, as it would follow the field's name: "must not be blank". Never the value of a
 *               secret
 */
public record Violation(String field, String reason) {
    @Override
    public String toString() {
        return field.isEmpty() ? reason : field + " " + reason;
    }
}
