package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.Role;

/** The persons of the demo who have that role. */
public record DemoPersons(Role role, List<Person> persons) {

    /** Of every person of the demo, and printed on the sign-in page. */
    public static final String PASSWORD = "gongcai-demo";

    public DemoPersons {
        persons = List.copyOf(persons);
    }

    public record Person(String username, String name) {}
}
