package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OneScriptTest {

    private static final Map<String, String> MODULES =
            Map.of(
                    "a/sums.js",
                    """
                    const two = 2;
                    export const ONE = 1;
                    export async function twice(n) { return n * two; }
                    export class Sum {}
                    """,
                    "a/names.js",
                    """
                    import { ONE as one,
                      twice } from "./sums.js";
                    export function name() { return twice(one); }
                    """,
                    "b/main.js",
                    """
                    import * as sums from "../a/sums.js";
                    import { name } from "../a/names.js";
                    name(sums.ONE);
                    """,
                    "b/round.js",
                    """
                    import { name } from "./round.js";
                    """,
                    "b/other.js",
                    """
                    export default 7;
                    """);

    private static String linked(String entry) {
        return OneScript.of(entry, path -> String.valueOf(MODULES.get(path)));
    }

    @Test
    void a_module_comes_once_and_after_those_it_needs() {
        assertThat(linked("b/main.js"))
                .isEqualTo(
                        """
                        "use strict";
                        const modules = {};
                        modules["a/sums.js"] = (() => {
                        const two = 2;
                        const ONE = 1;
                        async function twice(n) { return n * two; }
                        class Sum {}
                        return { ONE, twice, Sum };
                        })();
                        modules["a/names.js"] = (() => {
                        const { ONE: one,
                          twice } = modules["a/sums.js"];
                        function name() { return twice(one); }
                        return { name };
                        })();
                        modules["b/main.js"] = (() => {
                        const sums = modules["a/sums.js"];
                        const { name } = modules["a/names.js"];
                        name(sums.ONE);
                        return {  };
                        })();
                        """);
    }

    @Test
    void what_it_cannot_link_is_refused() {
        assertThatThrownBy(() -> linked("b/round.js")).hasMessageContaining("circle");
        assertThatThrownBy(() -> linked("b/other.js")).hasMessageContaining("export default 7;");
    }
}
