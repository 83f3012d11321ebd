package dev.partnerdirectory.core.model.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInRolesTest {
    private final RoleCatalog catalog = RoleCatalog.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Global Administrator, Company Administrator, 62e90394-69f5-4237-9190-012177145e10",
        "User Administrator, User Account Administrator, fe930be7-5e62-47db-91af-98c3a49a38b1",
        "Fabric Administrator, Power BI Administrator, a9ea8996-122f-4c74-9520-8edcd192826c",
        "Microsoft Entra Joined Device Local Administrator, Azure AD Joined Device Local Administrator, "
                + "9f06204d-73c1-4d4c-880a-6edb90606fd8",
        "Skype for Business Administrator, Lync Service Administrator, 75941009-915a-4869-abe7-691bff18279e",
        "SharePoint Administrator, SharePoint Service Administrator, f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
        "Exchange Administrator, Exchange Service Administrator, 29232cdf-9323-42fd-ade2-1d097af3e4de",
        "Intune Administrator, Intune Service Administrator, 3a2c62db-5318-420d-8d74-23affee5d9d5",
        "Dynamics 365 Administrator, CRM Service Administrator, 44367163-eba1-44c3-98af-f5787879f96a"
    })
    void a_role_is_found_by_todays_name_by_an_old_one_and_by_id(String now, String before, String id) {
        Optional<RoleCatalog.Entry> entry = catalog.find(new RoleName(now));

        assertThat(entry).isPresent();
        assertThat(entry.orElseThrow().id()).isEqualTo(new RoleId(id));
        assertThat(entry.orElseThrow().name().value()).isEqualTo(now);
        assertThat(catalog.find(new RoleName(before))).isEqualTo(entry);
        assertThat(catalog.find(new RoleId(id))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Global Administrator",
                "Privileged Role Administrator",
                "Privileged Authentication Administrator",
                "User Administrator",
                "Helpdesk Administrator",
                "Global Reader",
                "Directory Writers",
                "Lifecycle Workflows Administrator"
            })
    void roles_with_power_over_access_are_privileged(String role) {
        assertThat(catalog.find(new RoleName(role)).orElseThrow().privileged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Service Support Administrator", "Directory Readers", "License Administrator", "Reports Reader"})
    void other_roles_are_not(String role) {
        assertThat(catalog.find(new RoleName(role)).orElseThrow().privileged()).isFalse();
    }

    @Test
    void entries_are_by_name_and_no_id_or_name_stands_twice() {
        List<RoleCatalog.Entry> entries = catalog.entries();

        assertThat(entries)
                .hasSize(66)
                .isSortedAccordingTo(Comparator.comparing(entry -> entry.name().value()));
        assertThat(entries).extracting(RoleCatalog.Entry::id).doesNotHaveDuplicates();
        assertThat(entries.stream().filter(RoleCatalog.Entry::privileged)).hasSize(28);
        assertThat(entries).filteredOn(entry -> entry.aliases().isEmpty()).hasSize(56);
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(catalog.find(new RoleName("Chief Archivist"))).isEmpty();
        assertThat(catalog.find(new RoleId("11111111-2222-3333-4444-555555555555")))
                .isEmpty();
    }
}
