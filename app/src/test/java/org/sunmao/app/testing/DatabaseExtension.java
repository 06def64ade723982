package org.sunmao.app.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;

/** Hands out the database of the test class, made when first asked for and dropped after the class. */
final class DatabaseExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    private record Opened(DatabaseAccess access, Database database) implements AutoCloseable {

        static Opened fresh() {
            var access = TestPostgres.shared().freshDatabase();
            return new Opened(access, TestPostgres.open(access));
        }

        @Override
        public void close() {
            database.close();
            TestPostgres.shared().drop(access);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == WorkerDatabase.class || type == WebDatabase.class || type == DatabaseAccess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var opened = opened(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == WorkerDatabase.class) {
            return opened.database().worker();
        }
        return type == WebDatabase.class ? opened.database().web() : opened.access();
    }

    /** Kept at the class, not at the method, so that all its tests and nested classes share it. */
    private static Opened opened(ExtensionContext context) {
        ExtensionContext holder = context;
        while (holder.getParent().isPresent() && holder.getParent().get() != context.getRoot()) {
            holder = holder.getParent().get();
        }
        return holder.getStore(NAMESPACE).computeIfAbsent(Opened.class, key -> Opened.fresh(), Opened.class);
    }
}
