package org.gongcai.platform.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A local account: one person, one name to sign in with. */
@Entity
@Table(schema = "platform")
class Account {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private String username;
    private String password;
    private UUID person;
    private String displayName;

    @Convert(converter = YesNoConverter.class)
    private boolean demo;

    @Convert(converter = YesNoConverter.class)
    private boolean shortLived;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "platform",
            name = "account_role",
            joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount wanted, String username, String encodedPassword, boolean demo) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.password = encodedPassword;
        this.person = wanted.person();
        this.displayName = wanted.displayName();
        this.demo = demo;
    }

    /** An account that somebody else ends, and that no page offers to sign in with. */
    static Account shortLived(NewAccount wanted, String username, String password, boolean demo) {
        var account = new Account(wanted, username, password, demo);
        account.shortLived = true;
        return account;
    }

    Caller caller() {
        return new Caller(person, username, displayName, roles, password, shortLived);
    }

    DemoAccount shown() {
        return new DemoAccount(username, displayName, roles);
    }

    boolean isShortLived() {
        return shortLived;
    }

    UUID person() {
        return person;
    }

    String password() {
        return password;
    }

    void become(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void changePassword(String encoded) {
        password = encoded;
    }
}
