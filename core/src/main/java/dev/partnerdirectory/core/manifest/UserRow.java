package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A user who should exist or not exist. Its texts are {@link PlainText}.
 *
 * @param roles    the roles the user should hold; the user may hold others
 * @param licenses the licences the user should hold; the user may hold others
 * @param state    {@code present}, {@code absent}, or empty for present
 * @param password the password of a user to create, if the manifest gives one; a plan accepts none
 */
public record UserRow(
        long row,
        String customer,
        String userPrincipalName,
        String displayName,
        String firstName,
        String lastName,
        String usageLocation,
        List<String> roles,
        List<String> licenses,
        String state,
        Optional<Secret> password)
        implements ManifestEntry {
    public UserRow {
        customer = PlainText.of(customer);
        userPrincipalName = PlainText.of(userPrincipalName);
        displayName = PlainText.of(displayName);
        firstName = PlainText.of(firstName);
        lastName = PlainText.of(lastName);
        usageLocation = PlainText.of(usageLocation);
        roles = roles.stream().map(PlainText::of).toList();
        licenses = licenses.stream().map(PlainText::of).toList();
        state = PlainText.of(state);
    }

    /**
     * Begins a row for a user who should exist, in an input without row numbers.
     *
     * @param customer          an id, a domain or a company name
     * @param userPrincipalName such as {@code ada@contoso.com}
     */
    public static Builder of(String customer, String userPrincipalName) {
        return new Builder(customer, userPrincipalName);
    }

    /** A user who should not exist, in an input without rows. */
    public static UserRow absent(CustomerId customer, UserPrincipalName user) {
        return of(customer.value(), user.value()).state("absent").build();
    }

    /** The row without its password. */
    public UserRow withoutPassword() {
        return copy(row, Optional.empty());
    }

    @Override
    public UserRow at(long place) {
        return copy(place, password);
    }

    private UserRow copy(long place, Optional<Secret> secret) {
        return new UserRow(
                place,
                customer,
                userPrincipalName,
                displayName,
                firstName,
                lastName,
                usageLocation,
                roles,
                licenses,
                state,
                secret);
    }

    /** Collects the fields of a user. Fields that are not set are empty. Not thread-safe. */
    public static final class Builder {
        private final String customer;
        private final String userPrincipalName;
        private final List<String> roles = new ArrayList<>();
        private final List<String> licenses = new ArrayList<>();
        private long row;
        private String displayName = "";
        private String firstName = "";
        private String lastName = "";
        private String usageLocation = "";
        private String state = "";
        private Optional<Secret> password = Optional.empty();

        private Builder(String customer, String userPrincipalName) {
            this.customer = customer;
            this.userPrincipalName = userPrincipalName;
        }

        /** The number of the row in the input, for messages and the report. By default {@link Manifest#of} counts. */
        public Builder row(long number) {
            this.row = number;
            return this;
        }

        public Builder displayName(String name) {
            this.displayName = name;
            return this;
        }

        public Builder firstName(String name) {
            this.firstName = name;
            return this;
        }

        public Builder lastName(String name) {
            this.lastName = name;
            return this;
        }

        /** A country code, such as {@code DE}; licences need it. */
        public Builder usageLocation(String country) {
            this.usageLocation = country;
            return this;
        }

        /** Ids or names of directory roles. */
        public Builder roles(String... each) {
            Collections.addAll(roles, each);
            return this;
        }

        /** Ids, part numbers or names of SKUs. */
        public Builder licenses(String... each) {
            Collections.addAll(licenses, each);
            return this;
        }

        /** {@code present} or {@code absent}. */
        public Builder state(String wanted) {
            this.state = wanted;
            return this;
        }

        /** For onboarding only: a plan accepts no password. */
        public Builder password(Secret first) {
            this.password = Optional.of(first);
            return this;
        }

        public UserRow build() {
            return new UserRow(
                    row,
                    customer,
                    userPrincipalName,
                    displayName,
                    firstName,
                    lastName,
                    usageLocation,
                    roles,
                    licenses,
                    state,
                    password);
        }
    }
}
