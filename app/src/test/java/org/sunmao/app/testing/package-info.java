/** What tests of every room share: a real PostgreSQL, started once, with a fresh database for each test class. */
package org.sunmao.app.testing;
