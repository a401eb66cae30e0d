package org.sitrep.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndividualsTest {
    private static void check(String text, String... expected) {
        List<String> found = new ArrayList<>();
        new FigureExtractor()
                .figures(Parses.document(text), List.of())
                .forEach(figure -> found.add(Parses.shown(figure)));
        assertThat(found).as(text).containsExactly(expected);
    }

    @Test
    void aPersonKilledIsOneKilled() {
        check("A man was shot dead in Norwick.", "killed 1 A man");
        check("Rebels murdered the mayor of Dorn on Friday.", "killed 1 the mayor of Dorn");
        check("Norwick woman killed in crash", "killed 1 Norwick woman");
        check("A blast left a guard dead.", "killed 1 a guard");
        check("Police arrested him for the fatal shooting of Tomas Fulter.", "killed 1 Tomas Fulter");
        check("Police shot the robber, who was later pronounced dead.", "killed 1 the robber");
        check("A 17-year-old boy was stabbed and killed.", "killed 1 A 17-year-old boy");
        check("The victim was shot and wounded, and died on Sunday.", "killed 1 The victim");
    }

    @Test
    void aPersonHurtIsOneInjured() {
        check("A woman was found with a gunshot wound.", "injured 1 A woman");
        check("A 30-year-old was shot in the leg.", "injured 1 A 30-year-old");
        check("The victim sustained serious injuries.", "injured 1 The victim");
        check("A nurse was taken to hospital after the blast.", "injured 1 A nurse");
        check("A man was shot in Norwick.");
    }

    @Test
    void thoseNamedTogetherAreCounted() {
        check("A bomb killed Ana Bell and her son.", "killed 2 Ana Bell and her son");
        check("A soldier and six rebels were killed.", "killed 1 A soldier", "killed 6 rebels");
        check("A gunman shot a farmer and his wife. Both died of their wounds.", "killed 2 Both");
    }

    @Test
    void whoIsToldOfAgainIsNotCountedAgain() {
        check("A man was killed in Dorn. The victim, Tomas Fulter, was stabbed to death.", "killed 1 A man");
        check("Ana Bell was killed on Friday. Bell was shot dead at home.", "killed 1 Ana Bell");
        check(
                "Ana Bell was killed on Friday. Tomas Fulter was shot dead on Sunday.",
                "killed 1 Ana Bell",
                "killed 1 Tomas Fulter");
        check("Three people were killed. Ana Bell was shot dead at home.", "killed 3 people");
        check("Police found a man with a gunshot wound. He died at the scene.", "killed 1 He");
        check("A man was killed and a woman was wounded.", "killed 1 A man", "injured 1 a woman");
        check("Two men were shot. Both died of their wounds.", "affected 2 men", "killed 2 Both");
    }

    @Test
    void illnessHabitAndWhatDidNotHappenAreNone() {
        check("The minister died of cancer on Monday.");
        check("An old man died on Monday.");
        check("A driver dies on this road every week after a crash.");
        check("If a soldier is killed, the family is told.");
        check("A man was charged with murdering his wife.");
        check("A driver was nearly killed.");
        check("A nurse was not injured in the blast.");
        check("He gave a few hints of his life.");
        check("The senate killed the bill.");
    }
}
