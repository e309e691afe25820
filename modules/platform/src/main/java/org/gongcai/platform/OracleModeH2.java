package org.gongcai.platform;

import java.sql.Types;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.jspecify.annotations.Nullable;

/** Accepts that H2, in Oracle mode, turns DATE columns into timestamps. */
public class OracleModeH2 implements DialectResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Dialect resolveDialect(DialectResolutionInfo info) {
        return "H2".equals(info.getDatabaseName()) ? new LenientDates(info) : null;
    }

    private static final class LenientDates extends H2Dialect {
        LenientDates(DialectResolutionInfo info) {
            super(info);
        }

        @Override
        public boolean equivalentTypes(int first, int second) {
            return super.equivalentTypes(first, second)
                    || first == Types.DATE && second == Types.TIMESTAMP
                    || first == Types.TIMESTAMP && second == Types.DATE;
        }
    }
}
