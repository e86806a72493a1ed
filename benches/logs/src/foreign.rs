//! Logs that the gate's windows are not chosen on, and logs in other tongues.

/// By program.
pub const TEMPLATES: &[&[&str]] = &[
    // Hadoop, Spark, Kafka, ZooKeeper.
    &[
        "{n6} {n6} {n2} INFO dfs.DataNode$PacketResponder: PacketResponder {n1} for block blk_-{n6}{n6}{n6} terminating",
        "{n6} {n6} {n2} INFO dfs.FSNamesystem: BLOCK* NameSystem.addStoredBlock: blockMap updated: {ip}:50010 is added to blk_{n6}{n6}{n6} size 67108864",
        "26/{n2}/{n2} {time} INFO executor.Executor: Finished task {n1}.0 in stage {n2}.0 (TID {n3}). {n4} bytes result sent to driver",
        "26/{n2}/{n2} {time} INFO storage.MemoryStore: Block broadcast_{n2}_piece0 stored as bytes in memory (estimated size {n1}.{n1} KB, free {n3}.{n1} MB)",
        "{date} {time},{n3} WARN [org.apache.hadoop.ipc.Client] Address change detected. Old: {host}/{ip}:9000 New: {host}:9000",
        "{date} {time},{n3} INFO [main] org.apache.hadoop.mapreduce.v2.app.MRAppMaster: Executing with tokens:",
        "[{date} {time},{n3}] INFO [GroupCoordinator {n1}]: Stabilized group {word}-{word} generation {n2} (__consumer_offsets-{n2}) with {n1} members (kafka.coordinator.group.GroupCoordinator)",
        "{date} {time},{n3} - WARN  [SendWorker:{n6}{n6}:QuorumCnxManager$SendWorker@{n3}] - Interrupted while waiting for message on queue",
        "{date} {time},{n3} - INFO  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@1001] - Closed socket connection for client /{ip}:{n4} which had sessionid 0x{hex12}",
    ],
    // Java stack traces.
    &[
        "java.lang.IllegalStateException: {word} {name} has already been {word}d",
        "\tat com.example.{word}.{Type}.{name}({Type}.java:{n3})",
        "\tat org.springframework.web.servlet.FrameworkServlet.service(FrameworkServlet.java:{n3}) ~[spring-webmvc-6.1.{n1}.jar:6.1.{n1}]",
        "\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1144)",
        "Caused by: java.net.SocketException: Broken pipe",
        "\t... {n2} common frames omitted",
        "Exception in thread \"{word}-{n1}\" java.util.NoSuchElementException: key '{name}' is absent",
        "Traceback (most recent call last):",
        "  File \"/opt/{word}/lib/python3.11/site-packages/{word}/{name}.py\", line {n3}, in {name}",
        "KeyError: '{name}'",
    ],
    // Telephones and desktops.
    &[
        "{n2}-{n2} {time}.{n3}  {n4}  {n4} D PowerManagerService: acquire lock={n6}{n3}, flags=0x1, tag=\"{Type}\", name=com.example.{word}, ws=null, uid={n4}, pid={n4}",
        "{n2}-{n2} {time}.{n3}  {n4}  {n4} I ActivityManager: Displayed com.example.{word}/.{Type}Activity: +{n3}ms",
        "{n2}-{n2} {time}.{n3}  {n4}  {n4} V WindowManager: computeScreenConfigurationLocked() Window{{hex8} u0 {Type}} frame=[0,0][{n4},{n4}]",
        "{month} {n2} {time} {host}-mac kernel[0]: ARPT: {n6}.{n6}: wl0: setup_keepalive: Local IP: {ip}, Remote port: {n4}",
        "{month} {n2} {time} {host}-mac com.apple.xpc.launchd[1] (com.apple.{word}.{n4}): Service only ran for {n1} seconds. Pushing respawn out by {n1} seconds.",
        "{date} {time}, Info                  CBS    Read out cached package applicability for package: Package_for_KB{n6}{n1}~31bf3856ad364e35~amd64~~10.0.1.{n1}, ApplicableState: 112, CurrentState:{n3}",
        "{date} {time}, Info                  CSI    0000{hex4} [SR] Verifying {n2} components",
    ],
    // An HPC cluster and its schedulers.
    &[
        "- {n6}{n4} {date} R{n2}-M1-N{n1}-C:J{n2}-U{n2} {date}-{time}.{n6} R{n2}-M1-N{n1}-C:J{n2}-U{n2} RAS KERNEL INFO instruction cache parity error corrected",
        "- {n6}{n4} {date} {host} {month} {n2} {time} {host}/{host} ib_sm.x[{n4}]: [ib_sm_sweep.c:{n4}]: No topology change",
        "{n6} node-{n3} unix.hw state_change.unavailable {n6}{n4} 1 Component State Change: Component \\042alt0\\042 is in the unavailable state (HWID={n4})",
        "[{date}T{time}.{n3}] sched: Allocate JobId={n6} NodeList={word}[{n2}-{n2}] #CPUs={n3} Partition={word}",
        "slurmd: launch task StepId={n6}.{n1} request from UID:{n4} GID:{n4} HOST:{ip} PORT:{n4}",
    ],
    // Databases and brokers.
    &[
        "{n6}:{n1} {n2} {month} 2026 {time}.{n3} # Background saving terminated with success",
        "{date}T{time}.{n6}Z {n4} [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.4.{n1}'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL.",
        "{date} {time}.{n3} CET [{n4}-{n2}] {word}@{word} STATEMENT:  SELECT \"{word}\".\"{name}\", count(*) FROM \"{word}\" WHERE \"{name}\" = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT {n2}",
        "{date} {time}.{n3} CET [{n4}-{n2}] {word}@{word} LOG:  duration: {n3}.{n3} ms  execute <unnamed>: UPDATE {word} SET {name} = $2 WHERE id = $1",
        "[{date}T{time},{n3}][INFO ][o.e.c.m.MetadataMappingService] [{host}] [{word}-{date}/{base64}] update_mapping [_doc]",
        "{date} {time}.{n6}+00:00 [info] <0.{n4}.0> accepting AMQP connection <0.{n4}.0> ({ip}:{n4} -> {ip}:5672)",
        "INFO  [CompactionExecutor:{n2}] {date} {time},{n3} CompactionTask.java:{n3} - Compacted ({hex8}-{hex4}-{hex4}-{hex4}-{hex12}) {n1} sstables to [/var/lib/{word}/data/{word}/{name}/nb-{n4}-big,] to level={n1}.",
    ],
    // Mail, prose, tables.
    &[
        "From: {Type} <{word}@example.org>",
        "Message-ID: <{hex12}.{n4}@{host}.example.org>",
        "Received: from {host}.example.org ({host}.example.org [{ip}]) by mx{n1}.example.com with ESMTPS id {hex12}; Mon, {n2} {month} 2026 {time} +0000",
        "{prose}, {prose}; {prose}.",
        "{prose}. {prose}?",
        "> {prose}",
        "{n4},{date},{word},{name},{n2}.{n2},{n3},\"{word}, {word}\",{hex8}",
        "{word}\t{n4}\t{n2}.{n3}\t{name}\t{hex12}",
        "",
    ],
    // Games, telescopes, proxies: what else writes lines.
    &[
        "[{n2}.{n2} {time}] chrome.exe - proxy.{word}.example.edu:5070 close, {n4} bytes sent, {n4} bytes received, lifetime {n2}:{n2}",
        "[{time}] [Server thread/INFO]: {Type} joined the game",
        "{date}-{time}:{n3}|Step_LSC|{n6}{n2}|onExtend:{n6}{n4} {n2} {n1} {n1}",
        "nova-compute.log.1.{date}_{time} {date} {time}.{n3} {n4} INFO nova.compute.manager [req-{hex8}-{hex4}-{hex4}-{hex4}-{hex12} - - - - -] [instance: {hex8}-{hex4}-{hex4}-{hex4}-{hex12}] VM Started (Lifecycle Event)",
        "VSYS=vsys1 {n6} {time} flow {ip}:{n4}>{ip}:443 zone trust untrust bytes {n4} packets {n2} app ssl rule {name}",
    ],
];

/// Applications that log in other tongues.
pub const TONGUES: &[&[&str]] = &[
    &[
        "{date} {time}.{n3} INFO  [{word}] 用户 {name} 登录成功，来源地址 {ip}，会话编号 {hex12}",
        "{date} {time}.{n3} WARN  [{word}] 请求处理时间过长：{n4} 毫秒，接口 /api/{word}/{name}",
        "{date} {time}.{n3} ERROR [{word}] 订单 {n6} 保存失败，{n2} 秒后重试",
        "[{date} {time}] 构建 {word}-{word} 完成，共 {n3} 个文件，耗时 {n2}.{n1} 秒",
    ],
    &[
        "{date} {time} [情報] {name}: 処理を開始しました (件数={n3}, 対象={word})",
        "{date} {time} [警告] キャッシュ {word} の使用率が {n2}% を超えました",
    ],
    &[
        "{date} {time} ИНФО  {word}: обработано {n4} записей за {n2} мс, очередь {name} пуста",
        "{date} {time} ПРЕДУПРЕЖДЕНИЕ {word}: узел {host} отвечает медленно ({n4} мс)",
    ],
    &[
        "{date} {time} INFO  {word}: Verbindung zu {host} geöffnet, Größe der Übertragung {n4} Bytes, Prüfsumme gültig",
        "{date} {time} INFO  {word}: file « {name} » envoyée à l’hôte {host} en {n2} ms, vérifiée",
        "✔ {word} {name} — {n2} ms ✨ {n3} → {n4} Bytes · “{word}”",
        "  ├── {word}/{name}.rs … ok │ {n2} %",
    ],
];
