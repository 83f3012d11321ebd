package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law that names are returned unchanged, in any script. */
public interface UnicodeContract extends DirectoryLaws {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Ångström-Ñúñez",
                "O'Brien \"Quote\" \\ Back/slash",
                "山田 太郎 김철수",
                "👩🏽‍💻 Ada 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "مريم בת שבע",
                "e\u0301 is not \u00e9",
                "ıİ ß ẞ ﬁ ǅ",
                "<b>&amp;;=+%20#?",
                "{\"json\":null}",
                "İstanbul\u200D\u202Eetis"
            })
    default void a_name_comes_back_as_it_went_in(String name, Scene scene) {
        CustomerUser created = scene.create(scene.personShownAs("unicode", name).withNames(name, name));
        RoleAssignment member = scene.grant(scene.helpdesk, created);

        assertThat(created.displayName()).isEqualTo(name);
        assertThat(scene.get(created)).isEqualTo(created);
        assertThat(created.firstName()).contains(name);
        assertThat(created.lastName()).contains(name);
        assertThat(member.principal().displayName()).isEqualTo(name);
        assertThat(scene.members(scene.helpdesk)).containsExactly(member);
        assertThat(scene.active()).containsExactly(created);
    }

    @Test
    default void a_user_principal_name_with_an_apostrophe_comes_back_as_it_went_in(Scene scene) {
        CustomerUser created = scene.user("o'brien-_!#^~x");

        assertThat(created.userPrincipalName().localPart()).isEqualTo("o'brien-_!#^~x");
        assertThat(scene.ports.users().find(scene.customer, created.userPrincipalName()))
                .contains(created);
    }

    @Test
    default void the_longest_names_come_back_whole(Scene scene) {
        String display = "é".repeat(256);
        String part = "語".repeat(64);

        CustomerUser created =
                scene.create(scene.personShownAs("n".repeat(64), display).withNames(part, part));

        assertThat(created.displayName()).isEqualTo(display);
        assertThat(created.firstName()).contains(part);
        assertThat(scene.get(created)).isEqualTo(created);
    }

    @Test
    default void a_changed_name_comes_back_as_it_went_in(Scene scene) {
        CustomerUser ada = scene.user("ada");
        String name = "Ādá 🦄 ﷽";

        scene.ports
                .users()
                .update(scene.customer, ada.id(), UserChanges.none().withDisplayName(name), Samples.requestId());

        assertThat(scene.get(ada).displayName()).isEqualTo(name);
    }
}
