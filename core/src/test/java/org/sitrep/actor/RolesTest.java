package org.sitrep.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitrep.document.ActorMention;
import org.sitrep.document.Document;
import org.sitrep.text.Span;

class RolesTest {
    private static final Roles ROLES = new Roles();

    /** Checks role and affiliation of the last mention whose words are {@code person}; empty where there is none. */
    private static void check(String text, String person, String role, String affiliation) {
        Document document = TestDocuments.withActors(text);
        ActorMention mention = document.actors().stream()
                .filter(m -> m.span().in(text).equals(person))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no " + person + " in " + document.actors()));
        Optional<Role> found = ROLES.of(mention, document);
        assertThat(words(found.flatMap(Role::title), text))
                .as("role in: " + text)
                .isEqualTo(role);
        assertThat(words(found.flatMap(Role::affiliation), text))
                .as("affiliation in: " + text)
                .isEqualTo(affiliation);
    }

    private static String words(Optional<Span> span, String text) {
        return span.map(s -> s.in(text)).orElse("");
    }

    @Test
    void apposition() {
        check(
                "Ana Lima, acting spokeswoman for the EU, denied the report.",
                "Ana Lima",
                "acting spokeswoman",
                "the EU");
        check("Ana Lima, head of the Harbour Agency, resigned.", "Ana Lima", "head", "the Harbour Agency");
        check("Ana Lima, the Kenyan defence minister, resigned.", "Ana Lima", "defence minister", "Kenyan");
        check("Ana Lima, a NATO spokeswoman, denied the report.", "Ana Lima", "spokeswoman", "NATO");
        check("Retired teacher Ana Lima denied the report.", "Ana Lima", "Retired teacher", "");
        check("Kenyan teacher Ana Lima denied the report.", "Ana Lima", "teacher", "Kenyan");
        check("Kenya's defence minister, Ana Lima, resigned.", "Ana Lima", "defence minister", "Kenya");
        check("Ana Lima of the Red Cross resigned.", "Ana Lima", "", "the Red Cross");
        check("Ana Lima of Kenya resigned.", "Ana Lima", "", "");
        check("Ana Lima, the CEO, resigned.", "Ana Lima", "CEO", "");
    }

    @Test
    void whatOneKnowsOfOrIsAgainstIsNotWhomOneServes() {
        check("Ana Lima, a prominent Kremlin critic, resigned.", "Ana Lima", "critic", "");
        check("Ana Lima, a critic of Kenya, resigned.", "Ana Lima", "critic", "");
        check("Kenya analyst Ana Lima resigned.", "Ana Lima", "analyst", "");
        check("Ana Lima, a Kenya expert at the Harbour Agency, resigned.", "Ana Lima", "expert", "the Harbour Agency");
        check("Ana Lima, ambassador to Kenya, resigned.", "Ana Lima", "ambassador", "");
        check("Kenyan analyst Ana Lima resigned.", "Ana Lima", "analyst", "Kenyan");
        check("Ana Lima, a hostage of the Harbour Agency, resigned.", "Ana Lima", "hostage", "");
        check("Ana Lima, whose father was a colonel in the Kenyan army, resigned.", "Ana Lima", "", "");
        check("Gen. Ana Lima, head of the Harbour Agency, resigned.", "Ana Lima", "Gen.", "the Harbour Agency");
        check("The former Kenyan minister Ana Lima resigned.", "Ana Lima", "former Kenyan minister", "Kenyan");
    }

    @Test
    void titles() {
        check("Foreign Minister Lima left for Paris.", "Lima", "Foreign Minister", "");
        check("Kenyan Foreign Minister Ana Lima left for Paris.", "Ana Lima", "Foreign Minister", "Kenyan");
        check("NATO Secretary General Ana Lima left for Paris.", "Ana Lima", "Secretary General", "NATO");
        check("Gen. Ana Lima inspected the troops.", "Ana Lima", "Gen.", "");
        check("Mrs. Lima bought a boat.", "Lima", "", "");
    }

    @Test
    void nounsBeforeNames() {
        check("Police spokesman Rui Lima gave no details.", "Rui Lima", "Police spokesman", "");
        check("Pentagon spokesman Rui Lima gave no details.", "Rui Lima", "spokesman", "Pentagon");
        check("A spokesman, Rui Lima, gave no details.", "Rui Lima", "spokesman", "");
        check("Ana Lima, a 34-year-old teacher, was hurt.", "Ana Lima", "teacher", "");
    }

    @Test
    void nameBehindTheEmployer() {
        check(
                "A spokesman for the Harbour Workers Union, Rui Okoro, said that the port was closed.",
                "Rui Okoro",
                "spokesman",
                "the Harbour Workers Union");
    }

    @Test
    void roleIsRememberedThroughTheArticle() {
        check(
                "Ana Lima, head of the Harbour Agency, resigned. On Monday Lima left.",
                "Lima",
                "head",
                "the Harbour Agency");
        check("Ana Lima resigned.", "Ana Lima", "", "");
    }
}
