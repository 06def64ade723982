package org.sunmao.app.access.web;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the schemas of answers which values may be null and which are always there, from what the records declare. */
final class RecordSchemas {

    private final Map<String, Class<?>> records = new LinkedHashMap<>();
    private final Set<Type> seen = new HashSet<>();

    /** Notes the records that a type is made of. */
    void visit(@Nullable Type type) {
        if (type == null || !seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                visit(argument);
            }
            if (generic.getRawType() instanceof Class<?> raw && raw.isRecord()) {
                records.putIfAbsent(name(generic), raw);
            }
        } else if (type instanceof WildcardType wildcard) {
            for (Type bound : wildcard.getUpperBounds()) {
                visit(bound);
            }
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            visit(plain.getComponentType());
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            records.putIfAbsent(name(plain), plain);
            for (RecordComponent component : plain.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }

    /** As the library names them: a type with the types that it is made with. */
    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            var name = new StringBuilder(name(generic.getRawType()));
            for (Type argument : generic.getActualTypeArguments()) {
                name.append(name(argument));
            }
            return name.toString();
        }
        if (!(type instanceof Class<?> plain)) {
            return "";
        }
        var named = plain.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return named == null || named.name().isEmpty() ? plain.getSimpleName() : named.name();
    }

    /** Completes the schemas of the records that were noted. */
    void complete(Map<String, Schema> schemas) {
        records.forEach((name, type) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                complete(schema, type);
            }
        });
    }

    private static void complete(Schema<?> schema, Class<?> type) {
        var required = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        Schema<?> either = new Schema<>();
        either.setAnyOf(List.of(schema, nothing));
        return either;
    }
}
