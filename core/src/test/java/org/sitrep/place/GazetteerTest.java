package org.sitrep.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.document.PlaceMention.Level;

class GazetteerTest {
    private static final byte[] BYTES = resource("gazetteer.bin");
    static final Gazetteer GAZETTEER = load(BYTES);

    @Test
    void placesAreFoundByAnySpelling() {
        check("Debal’tseve", "Debaltseve UA TOWN");
        check("Lugansk", "Luhansk UA SEAT1");
        check("Shirokino", "Shyrokyne UA TOWN");
        check("Ugledar", "Vuhledar UA TOWN");
        check("Przewodow", "Przewodów PL TOWN");
        check("Saint Louis", "St. Louis US SEAT2");
        check("Cote d’Ivoire", "Ivory Coast CI COUNTRY");
        check("Transdniester", "Transnistria MD REGION");
        check("Laurel County", "Laurel County US DISTRICT");
        check("donbass", "Donbas UA AREA");
        check("North Kivu", "North Kivu CD REGION");
    }

    @Test
    void whatIsNoPlaceIsNotFound() {
        assertThat(GAZETTEER.find("Xyzzyville")).isEmpty();
        assertThat(GAZETTEER.find("")).isEmpty();
        assertThat(GAZETTEER.find("Київ")).isEmpty();
        assertThat(GAZETTEER.find("zzzzzzzzzzzz")).isEmpty();
    }

    @Test
    void abbreviationsStandForDivisions() {
        assertThat(GAZETTEER.abbreviated("Ill.")).extracting(Place::name).containsExactly("Illinois");
        assertThat(GAZETTEER.abbreviated("W.Va.")).extracting(Place::name).containsExactly("West Virginia");
        assertThat(GAZETTEER.abbreviated("Xyz.")).isEmpty();
    }

    @Test
    void aTownLiesInItsRegionAndCountry() {
        Place town = GAZETTEER.find("Mariupol").get(0).place();
        Place region = GAZETTEER.place(GAZETTEER.around(town.index(), Place.Kind.REGION));
        Place country = GAZETTEER.place(GAZETTEER.around(town.index(), Place.Kind.COUNTRY));
        assertThat(region.name()).isEqualTo("Donetsk");
        assertThat(country.name()).isEqualTo("Ukraine");
        assertThat(GAZETTEER.contains(country.index(), town.index())).isTrue();
        assertThat(GAZETTEER.contains(town.index(), country.index())).isFalse();
    }

    @Test
    void aCountryIsNotAPinOnItsCapital() {
        Place country = GAZETTEER.find("France").get(0).place();
        Place capital = GAZETTEER.find("Paris").stream()
                .map(Gazetteer.Candidate::place)
                .filter(p -> p.kind() == Place.Kind.CAPITAL)
                .findFirst()
                .orElseThrow();
        assertThat(country.point().orElseThrow().latitude())
                .isLessThan(capital.point().orElseThrow().latitude() - 1);
    }

    /** By a map, in kilometres from the point: France to Brest 570 and to the south of Corsica 770, Kyiv's edge 25, Texas to El Paso or Brownsville 720. */
    @Test
    void aPlaceReachesAsFarAsItsTowns() {
        reaches("France", Place.Kind.COUNTRY, 550, 780);
        reaches("Texas", Place.Kind.REGION, 650, 800);
        reaches("Laurel County", Place.Kind.DISTRICT, 10, 30);
        reaches("Kyiv", Place.Kind.CAPITAL, 15, 30);
        reaches("Avdiivka", Place.Kind.TOWN, 3, 4);
        reaches("Snake Island", Place.Kind.SITE, 1, 1);
        reaches("Azovstal", Place.Kind.SITE, 2, 2);
        reaches("Black Sea", Place.Kind.AREA, 600, 600);
        reaches("Darfur", Place.Kind.REGION, 450, 450);
    }

    private static void reaches(String name, Place.Kind kind, int least, int most) {
        Place place = GAZETTEER.find(name).stream()
                .map(Gazetteer.Candidate::place)
                .filter(p -> p.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(GAZETTEER.radius(place)).as(name).isBetween(least, most);
    }

    /** Of divisions every 41st, so that the test takes seconds. */
    @Test
    void everyPlaceHasARadius() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < GAZETTEER.size(); i++) {
            Place place = GAZETTEER.place(i);
            int most = switch (place.kind()) {
                case COUNTRY, AREA -> 8000;
                case REGION -> 3000;
                case DISTRICT -> 1500;
                default -> 80;
            };
            boolean chosen = place.kind().level().compareTo(Level.DISTRICT) > 0 || i % 41 == 0;
            int radius = chosen ? GAZETTEER.radius(place) : 1;
            if (radius < 1 || radius > most) {
                wrong.add(place.name() + " " + place.country() + " " + place.kind() + " " + radius);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Every seventh place, so that the test takes seconds; seven shares no factor with how the places are ordered. */
    @Test
    void aPlaceIsFoundByItsOwnNameAndHasSaneFields() {
        List<Place> wrong = new ArrayList<>();
        for (int i = 0; i < GAZETTEER.size(); i += 7) {
            Place place = GAZETTEER.place(i);
            String key = Folding.fold(place.name());
            int index = i;
            boolean found = key.isEmpty()
                    || GAZETTEER.findKey(key).stream().anyMatch(c -> c.place().index() == index && c.own());
            boolean sane = place.parent() >= -1
                    && place.parent() < GAZETTEER.size()
                    && place.point()
                            .map(p -> Math.abs(p.latitude()) <= 90 && Math.abs(p.longitude()) <= 180)
                            .orElse(true);
            if (!found || !sane) {
                wrong.add(place);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theFileIsTheOneItsPropertiesDescribe() throws Exception {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(resource("gazetteer.properties")));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(BYTES);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(properties.getProperty("sha256"));
        assertThat(BYTES).hasSize(Integer.parseInt(properties.getProperty("bytes")));
        assertThat(GAZETTEER.size()).isGreaterThanOrEqualTo(Integer.parseInt(properties.getProperty("places")));
    }

    @Test
    void hostileBytesAreRejectedWithAReason() {
        rejected(new byte[0], "does not begin like a gazetteer");
        rejected(new byte[1000], "does not begin like a gazetteer");
        rejected(Arrays.copyOf(BYTES, 20), "does not begin like a gazetteer");
        rejected(Arrays.copyOf(BYTES, 36), "cut short");
        rejected(Arrays.copyOf(BYTES, BYTES.length - 1), "cut short");
        rejected(Arrays.copyOf(BYTES, BYTES.length + 1), "something added");
        rejected(changed(7), "version");
        for (int field = 8; field < 32; field += 4) {
            rejected(changed(field), "do not fit together");
        }
        rejected(changed(BYTES.length / 2), "damaged");
    }

    @Test
    void anyDamagedByteIsNoticed() {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = changed(random.nextInt(BYTES.length));
            assertThatThrownBy(() -> load(bytes)).isInstanceOf(GazetteerException.class);
        }
    }

    private static void check(String name, String expected) {
        assertThat(GAZETTEER.find(name).stream()
                        .map(c -> c.place().name() + " " + c.place().country() + " "
                                + c.place().kind())
                        .collect(Collectors.toList()))
                .as(name)
                .contains(expected);
    }

    private static void rejected(byte[] bytes, String reason) {
        assertThatThrownBy(() -> load(bytes))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] changed(int position) {
        byte[] bytes = BYTES.clone();
        bytes[position] ^= 0x11;
        return bytes;
    }

    private static Gazetteer load(byte[] bytes) {
        try {
            return Gazetteer.load(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = GazetteerTest.class.getResourceAsStream("/org/sitrep/gazetteer/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
