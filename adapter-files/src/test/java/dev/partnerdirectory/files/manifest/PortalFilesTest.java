package dev.partnerdirectory.files.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of Entra and of the Microsoft 365 admin centre. */
class PortalFilesTest {
    private static final String ENTRA = "Name [displayName] Required,User name [userPrincipalName] Required,Initial"
            + " password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required";

    @TempDir
    Path folder;

    private final List<ManifestEntry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private List<UserRow> read(String... lines) {
        entries.clear();
        warnings.clear();
        Path path = folder.resolve("people.csv");
        try {
            Files.write(path, List.of(lines));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try (ManifestFile file = ManifestFile.open(
                path.toString(),
                InputStream.nullInputStream(),
                ManifestDefaults.none().withCustomer("c"),
                warning -> warnings.add(warning.replace(path + ": ", "")))) {
            file.forEach(entries::add);
        }
        return entries.stream()
                .filter(UserRow.class::isInstance)
                .map(UserRow.class::cast)
                .toList();
    }

    private List<String> faults() {
        return entries.stream()
                .filter(FaultyRow.class::isInstance)
                .map(FaultyRow.class::cast)
                .map(row -> row.row() + " " + row.violations().get(0))
                .toList();
    }

    @Test
    void entras_template_is_read_with_its_version_line_sample_and_passwords() {
        List<UserRow> rows = read(
                "version:v1.0,,,,,,",
                ENTRA + ",First name [givenName],Job title [jobTitle],Usage location [usageLocation]",
                "Example: Chris Green,chris@contoso.com,myPassword1234,No,Chris,,US",
                "Mára Lind,mara@contoso.com, Canary! 77 ,No,Mára,Engineer,SE");

        assertThat(rows)
                .containsExactly(UserRow.of("c", "mara@contoso.com")
                        .row(4)
                        .displayName("Mára Lind")
                        .firstName("Mára")
                        .usageLocation("SE")
                        .password(Secret.of("Canary! 77"))
                        .build());
        assertThat(rows.get(0).password().orElseThrow().reveal()).isEqualTo("Canary! 77");
        assertThat(faults()).isEmpty();
        assertThat(warnings)
                .containsExactly(
                        "these columns are ignored, because Partner Center has no field for them: Job title [jobTitle]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom [displayName] Obligatoire,Nom d'utilisateur [userPrincipalName] Obligatoire,Mot de passe initial"
                        + " [passwordProfile] Obligatoire,Bloquer la connexion (Oui/Non) [accountEnabled] Obligatoire"
                        + "|A,a@b.c,Wint3r!Nacht9,Non",
                "名前 [displayName] 必須,ユーザー名 [userPrincipalName] 必須,初期パスワード [passwordProfile] 必須,"
                        + "サインインのブロック (はい/いいえ) [accountEnabled] 必須|A,a@b.c,Wint3r!Nacht9,いいえ",
                "User name [userPrincipalName] *,Name (example: Chris Green) [displayName] *,Initial password"
                        + " [passwordProfile] *,Block sign in (Yes/No) [accountEnabled] *|a@b.c,A,Wint3r!Nacht9,No",
                "Имя [displayName],Имя пользователя [userPrincipalName],Employee ID [employeeId],Блокировать вход"
                        + " [accountEnabled]|A,a@b.c,,Нет",
            })
    void entras_template_is_read_in_every_language_and_edition(String file) {
        assertThat(read(file.split("\\|")))
                .extracting(UserRow::userPrincipalName, UserRow::displayName)
                .containsExactly(tuple("a@b.c", "A"));
        assertThat(faults()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_column_that_public_generators_add_is_warned_of() {
        assertThat(read(ENTRA + ",Employee ID [employeeId]", "A,a@b.c,Wint3r!Nacht9,No,4711"))
                .hasSize(1);

        assertThat(warnings)
                .containsExactly(
                        "these columns are ignored, because Partner Center has no field for them: Employee ID [employeeId]");
    }

    @ParameterizedTest
    @CsvSource({
        "Block sign in (Yes/No) [accountEnabled] Required, Yes",
        "Bloquer la connexion (Oui/Non) [accountEnabled] Obligatoire, oui",
        "Anmeldung blockieren [accountEnabled], Ja",
        "Sperren (Hai/Iie) [accountEnabled], Hai",
        "Block credential, True",
        "accountEnabled, False",
        "accountEnabled, FALSCH"
    })
    void an_account_that_must_not_sign_in_is_refused(String column, String value) {
        read(
                "User principal name,Display name,givenName,"
                                .replace("givenName,", column.startsWith("Block c") ? "" : "givenName,")
                        + column,
                "a@b.c,A," + (column.startsWith("Block c") ? "" : ",") + value);

        assertThat(faults())
                .containsExactly(("2 %s is '%s', but Partner Center makes no account that cannot sign in: leave the row"
                                + " out, or let the person sign in")
                        .formatted(column, value));
    }

    @Test
    void a_word_that_is_neither_yes_nor_no_is_refused() {
        read(ENTRA, "A,a@b.c,Wint3r!Nacht9,perhaps");

        assertThat(faults())
                .containsExactly("2 Block sign in (Yes/No) [accountEnabled] Required must be yes or no, not 'perhaps'");
    }

    @Test
    void entras_list_of_users_is_read() {
        List<UserRow> rows = read(
                "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,"
                        + "accountEnabled,usageLocation,streetAddress,state,country",
                "a@b.c,Ann Lee,Lee,,Ann,b0b1,Member,,,True,DE,,Bayern,Germany");

        assertThat(rows)
                .extracting(
                        UserRow::displayName,
                        UserRow::firstName,
                        UserRow::lastName,
                        UserRow::usageLocation,
                        UserRow::state)
                .containsExactly(tuple("Ann Lee", "Ann", "Lee", "DE", ""));
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile"
                        + " Phone,Fax,Alternate email address,Address,City,State or Province,ZIP or Postal Code,Country"
                        + " or Region",
                "Username,First name,Last name,Display name,Job title",
                "Benutzername,Vorname,Nachname,Anzeigename,Position,Abteilung,Telefon – Geschäftlich,Telefon"
                        + " (geschäftlich),Mobiltelefon,Fax,Alternative E-Mail-Adresse,Adresse,Ort,Bundesstaat,"
                        + "Postleitzahl,Land oder Region",
                "Nombre de usuario,Nombre,Apellidos,Nombre para mostrar,Puesto,Departamento",
                "Nome de usuário,Nome,Sobrenome,Nome de exibição,Cargo",
                "Nazwa użytkownika,Imię,Nazwisko,Nazwa wyświetlana,Stanowisko",
                "Uživatelské jméno,Jméno,Příjmení,Zobrazované jméno,Funkce",
                "Имя пользователя,Имя,Фамилия,Отображаемое имя,Должность",
                "사용자 이름,이름,성,표시 이름,직함",
                "用户名,名字,姓氏,显示名称,职务"
            })
    void the_admin_centres_template_is_read_in_the_languages_that_are_known(String header) {
        assertThat(read(header, "a@b.c,Ann,Lee,Ann Lee,Engineer"))
                .extracting(UserRow::userPrincipalName, UserRow::firstName, UserRow::lastName, UserRow::displayName)
                .containsExactly(tuple("a@b.c", "Ann", "Lee", "Ann Lee"));
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("these columns are ignored, because Partner Center has no field for them: ");
    }

    @Test
    void the_admin_centres_template_in_another_language_is_read_by_order_which_is_told() {
        String italian = "Nome utente;Nome;Cognome;Nome visualizzato;Posizione;Reparto;Numero ufficio;Telefono"
                + " ufficio;Cellulare;Fax;Indirizzo alternativo;Indirizzo;Città;Provincia;CAP;Paese;customer;roles";

        assertThat(read(italian, "a@b.c;Ann;Lee;Ann Lee;;;;;;;;;;;;;fabrikam;Reports Reader"))
                .extracting(
                        UserRow::customer,
                        UserRow::userPrincipalName,
                        UserRow::lastName,
                        UserRow::displayName,
                        UserRow::roles)
                .containsExactly(tuple("fabrikam", "a@b.c", "Lee", "Ann Lee", List.of("Reports Reader")));
        assertThat(warnings)
                .containsExactly("looks like the admin centre's template in another language; by their order, 'Nome"
                        + " utente' is the user name, 'Nome' the first, 'Cognome' the last and 'Nome visualizzato' the"
                        + " display name");
    }

    @Test
    void the_admin_centres_list_of_users_is_read_with_its_licences() {
        List<UserRow> rows = read(
                "Block credential,City,Display name,First name,Last name,Licenses,Object Id,State,Usage"
                        + " location,User principal name",
                "False,,Ann Lee,Ann,Lee,Microsoft 365 E3+Enterprise Mobility + Security E3,b0b1,,DE,a@b.c",
                "False,,Bob,,,Unlicensed,b0b2,,,b@b.c");

        assertThat(rows)
                .extracting(UserRow::userPrincipalName, UserRow::usageLocation, UserRow::licenses)
                .containsExactly(
                        tuple("a@b.c", "DE", List.of("Microsoft 365 E3", "Enterprise Mobility + Security E3")),
                        tuple("b@b.c", "", List.of()));
        assertThat(faults()).isEmpty();
    }
}
