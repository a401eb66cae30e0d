package org.sitrep.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A record in a PostgreSQL database. */
class PostgresStoreTest extends StoreContract implements WatchedContract {
    private Address address = Address.of("none");

    @Override
    public Address address() {
        if (address.toString().equals("none")) {
            address = Address.of(PostgresServer.address());
        }
        return address;
    }

    @Override
    Store fresh() {
        return Store.open(Address.of(PostgresServer.address()), Store.Mode.ADD);
    }

    @Test
    void anAddressIsPrintedWithoutItsPassword() {
        check("postgres://ann:s%40cret@db.example.org/news", "postgres://ann@db.example.org:5432/news");
        check("postgresql://ann@db:6543/news", "postgres://ann@db:6543/news");
        check("postgres://db/news", "postgres://db:5432/news");
        check("news.sitrep", "news.sitrep");
        for (String wrong :
                new String[] {"postgres://", "postgres://ann:s@cret@db/", "postgres://a:secret@db/x?y", "postgres://db"
                }) {
            assertThatThrownBy(() -> Address.of(wrong))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("postgres://user@host:5432/database")
                    .message()
                    .doesNotContain("secret")
                    .doesNotContain("s@cret");
        }
    }

    private static void check(String address, String shown) {
        assertThat(Address.of(address)).hasToString(shown);
        assertThat(Address.of(address).orPassword("other")).hasToString(shown);
    }

    @Test
    void whatCannotBeOpenedIsToldWithWhatToDo() {
        String address = PostgresServer.address();
        fails(address.replaceFirst(":[^:@]*@", ":wrong@"), "does not let us in", "PGPASSWORD");
        fails(address.replaceFirst("[^/]*$", "nowhere"), "no such database", "createdb nowhere");
        fails("postgres://sitrep:wrong@127.0.0.1:1/news", "cannot be reached", "run the same command again");
        assertThatThrownBy(() -> Store.open(Address.of(address), Store.Mode.READ))
                .hasMessageContaining("is an empty record");
    }

    private static void fails(String address, String what, String next) {
        assertThatThrownBy(() -> Store.open(Address.of(address), Store.Mode.ADD))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(what)
                .hasMessageContaining(next)
                .message()
                .doesNotContain("wrong")
                .doesNotContain("of-the-tests");
    }

    @Test
    void thePasswordMayComeFromElsewhere() {
        String address = PostgresServer.address();
        String password = address.replaceFirst(".*:([^:@]*)@.*", "$1");
        Address without = Address.of(address.replace(":" + password + "@", "@"));
        try (Store store = Store.open(without.orPassword(password), Store.Mode.ADD)) {
            assertThat(store.articles()).isZero();
        }
    }
}
